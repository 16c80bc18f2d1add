using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Owed.Store;

namespace Owed.Web;

/// <summary>Gives every choice of several files its limits, so that the page's script can say what is too much before anything is sent.</summary>
[HtmlTargetElement("input", Attributes = "multiple", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileLimits(Words words) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-most", Uploads.MostFiles);
        output.Attributes.SetAttribute("data-bytes", Blob.Limit.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-many", $"{words["evidence.many", Uploads.MostFiles]} {words["evidence.manyremedy"]}");
        output.Attributes.SetAttribute("data-large", words["entry.large", "{0}", Blob.Limit / 1024 / 1024]);
    }
}
