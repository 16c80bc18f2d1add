using System.Reflection;
using System.Runtime.CompilerServices;
using PdfSharp;

namespace Owed.Files;

/// <summary>Tells PDFsharp that it is used under the AGPL, as Owed itself is.</summary>
/// <remarks>
/// PDFsharp's licence library learns where PDFsharp is by asking which assembly calls it, and a natively compiled program
/// cannot answer that. So it is told the assembly first, and goes on as it would have: the licence is still written into
/// every file. Checked against PDFsharp 6.5.0; the tests of the published program read the producer of a PDF.
/// </remarks>
internal static class PdfLicence
{
    private const string Licence = "PdfSharp.License.PdfSharpLicenseImpl, PdfSharp.License";

    public static void Choose()
    {
        if (!RuntimeFeature.IsDynamicCodeCompiled && !Initialized(null))
        {
            Home(null) = typeof(PdfSharpLicense).Assembly;
            SetPrepareForSaveCallback(null, UpdateDocumentInformation(null));
            Initialized(null) = true;
        }

        PdfSharpLicense.SetAgplLicense();
    }

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "_isInitialized")]
    private static extern ref bool Initialized([UnsafeAccessorType(Licence)] object? none);

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "_pdfSharpAssembly")]
    private static extern ref Assembly Home([UnsafeAccessorType(Licence)] object? none);

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "UpdateDocumentInformation")]
    private static extern ref Action<object> UpdateDocumentInformation([UnsafeAccessorType(Licence)] object? none);

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "SetPrepareForSaveCallback")]
    private static extern void SetPrepareForSaveCallback([UnsafeAccessorType(Licence)] object? none, Action<object> callback);
}
