using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>The shortest valid documents that say that a document was taken out.</summary>
internal static class DocumentStub
{
    private const string Notice = "This document was removed when the object was de-identified.";

    /// <summary>The document that takes the place of one of a MIME type; null when there is none of that type.</summary>
    public static byte[]? Of(string mimeType) => mimeType.Trim().ToLowerInvariant() switch
    {
        "application/pdf" => Pdf(),
        "text/xml" or "application/xml" => Encoding.UTF8.GetBytes($"""<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><title>{Notice}</title></ClinicalDocument>"""),
        "model/stl" or "application/sla" => new byte[84],
        "model/obj" => Encoding.ASCII.GetBytes($"# {Notice}\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"),
        "model/mtl" => Encoding.ASCII.GetBytes($"# {Notice}\nnewmtl none\n"),
        _ => null,
    };

    // One page of A4 with a line of text (ISO 32000-1).
    private static byte[] Pdf()
    {
        StringBuilder text = new("%PDF-1.4\n");
        List<int> offsets = [];
        string page = $"BT /F1 14 Tf 72 760 Td ({Notice}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {page.Length} >>\nstream\n{page}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
