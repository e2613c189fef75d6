"""How Django draws our forms: label above, help beside it, the error at the field."""

from django.forms.renderers import TemplatesSetting


class PageForms(TemplatesSetting):
    """FORM_RENDERER. Our widget templates win because this app stands before `django.forms`."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
    formset_template_name = "ui/forms/formset.html"
