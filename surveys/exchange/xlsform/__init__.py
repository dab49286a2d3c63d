"""XLSForm, the spreadsheet that Kobo, ODK and Ona read and write (https://xlsform.org)."""
