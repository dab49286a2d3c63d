"""Every kind of question in every state, for development and for the checks by axe and others."""
