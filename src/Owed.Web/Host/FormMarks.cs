using System.Security.Cryptography;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Owed.Web;

/// <summary>Puts a one-time mark into every form that posts, so that the form sent twice is one entry; two equal forms from two pages are two.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormMarks : TagHelper
{
    /// <summary>The name of the field.</summary>
    public const string FieldName = "form-mark";

    private const int Length = 32;

    /// <summary>The mark that a form brought, or null when it brought none of ours.</summary>
    public static string? Of(IFormCollection form) =>
        form[FieldName].ToString() is { Length: Length } mark && mark.All(char.IsAsciiHexDigitLower) ? mark : null;

    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{FieldName}\" value=\"{New()}\">");
        }
    }
}
