using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;

namespace Gantry.Cli.Render;

/// <summary>What <c>gantry render</c> makes of encapsulated documents and surfaces: the file as it is, a page of a clinical document, a picture of a model.</summary>
internal static class RenderedDocument
{
    private const string Html = "html";
    private const int LongestModel = 512 << 20;

    /// <summary>The form that the ending of a file's name means, where it is none of pictures of pixels; null otherwise.</summary>
    internal static string? FormOf(string path)
    {
        string form = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        return form is PictureForm.Svg or Html or "pdf" or "xml" or "stl" or "obj" or "mtl" ? form : null;
    }

    /// <summary>Whether an object is a document.</summary>
    internal static bool Is(DataSet dataSet) => dataSet.Get(Attributes.SOPClassUID) is { } sopClass && (EncapsulatedDocument.MediaTypeOf(sopClass) is not null || Model.IsKnown(sopClass));

    /// <summary>Whether an object is a model that can be drawn.</summary>
    internal static bool IsModel(DataSet dataSet) => dataSet.Get(Attributes.SOPClassUID) is { } sopClass && Model.IsKnown(sopClass);

    /// <summary>The file that is written.</summary>
    /// <exception cref="DicomException">The document has no such form, or can't be read.</exception>
    internal static byte[] Encode(DataSet dataSet, string form, Viewport? viewport, int quality)
    {
        Uid sopClass = dataSet.Get(Attributes.SOPClassUID)!.Value;
        string? stored = EncapsulatedDocument.MediaTypeOf(sopClass)?.Split('/')[1];
        if (form == stored)
        {
            return EncapsulatedDocument.Read(dataSet, Array.MaxLength).ToArray();
        }

        if (form == Html && sopClass == SopClasses.EncapsulatedCDAStorage)
        {
            return CdaPage.Html(EncapsulatedDocument.Read(dataSet, CdaPage.MaximumLength));
        }

        if (form is not (PictureForm.Png or PictureForm.Jpeg) || !IsModel(dataSet))
        {
            string offered = stored is null ? ".png or .jpg" : IsModel(dataSet) ? $".{stored}, .png or .jpg" : sopClass == SopClasses.EncapsulatedCDAStorage ? ".html or .xml" : $".{stored}";
            throw new DicomException($"the document is not rendered as {form.ToUpperInvariant()}: let the name end in {offered}");
        }

        return PictureForm.Encode(MeshRenderer.Render(Model.Read(dataSet, LongestModel)).Fit(viewport), form, quality);
    }
}
