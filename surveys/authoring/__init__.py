"""From what an officer builds in the CMS to a published questionnaire."""
