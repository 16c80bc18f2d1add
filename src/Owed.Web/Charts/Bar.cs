using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Owed.Web;

/// <summary>Draws the buckets of a total as one bar; the same figures stand in a table beside it.</summary>
public static class Bar
{
    private const int Width = 640;
    private const int Height = 28;

    private static readonly (Bucket Bucket, string Style)[] Order =
    [
        (Bucket.Delivered, "given"),
        (Bucket.DeliveredNotAsWritten, "other"),
        (Bucket.MissedBySchool, "missed"),
        (Bucket.Undocumented, "unknown"),
        (Bucket.SchoolActivity, "apart"),
        (Bucket.ChildAbsent, "apart"),
        (Bucket.FamilyChoice, "apart"),
        (Bucket.Closure, "apart"),
    ];

    /// <param name="label">What the bar shows, for people who hear the page.</param>
    public static IHtmlContent Of(Totals totals, string label)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Text(label)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bare\" width=\"{Width}\" height=\"{Height}\" rx=\"6\"/>");
        double x = 0;
        foreach ((Bucket bucket, string style) in Order)
        {
            double wide = totals.Expected.IsZero ? 0 : (double)Width * totals[bucket].Value / totals.Expected.Value;
            if (wide > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{x:0.##}\" width=\"{Math.Max(0.5, wide - 1.5):0.##}\" height=\"{Height}\" rx=\"3\"/>");
                x += wide;
            }
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>Text made safe inside an SVG attribute or element.</summary>
    internal static string Text(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
