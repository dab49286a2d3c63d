"""How gunicorn serves the site: plain ``gunicorn`` from the project's root."""

import os

pythonpath = "site"
wsgi_app = "partnership.wsgi"
bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# The control socket is one more door; nobody here uses it.
control_socket_disable = True
# No request header may say below which address the site stands: the guards of /admin/ rely on it.
forwarder_headers = ""
# DP-08: the access log would hold addresses and query strings. The proxy counts requests instead.
accesslog = None
