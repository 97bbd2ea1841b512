using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Gantry.Dicom.Objects.Media;

/// <summary>The pages of a medium: an index of what is on it, and the viewer that a browser runs from it.</summary>
internal static class MediumPages
{
    private const string Policy = "default-src 'none'; img-src 'self' file:; script-src 'self' file:; style-src 'self' file:";

    /// <summary>The page that lists what is there.</summary>
    internal static byte[] Index(IReadOnlyList<ExportedSeries> series, bool hasViewer)
    {
        StringBuilder page = new($"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="{Policy}"><title>DICOM images</title></head>
            <body>
            <h1>DICOM images</h1>

            """);
        if (hasViewer)
        {
            page.AppendLine("""<p><a href="VIEWER/VIEWER.HTM">Open the viewer</a> (for orientation, not for diagnosis)</p>""");
        }

        foreach (IGrouping<string, ExportedSeries> patient in series.GroupBy(one => one.Patient))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(patient.Key)}</h2>\n");
            foreach (IGrouping<string, ExportedSeries> study in patient.GroupBy(one => one.Study))
            {
                page.Append(CultureInfo.InvariantCulture, $"<h3>{Encode(study.Key)}</h3>\n<ul>\n");
                foreach (ExportedSeries one in study)
                {
                    page.Append(CultureInfo.InvariantCulture, $"<li>{Encode(one.Title)}: {one.Files.Count} file{(one.Files.Count == 1 ? string.Empty : "s")}");
                    if (one.Jpegs.Count > 0)
                    {
                        page.Append("<br>pictures:");
                        for (int i = 0; i < one.Jpegs.Count; i++)
                        {
                            page.Append(CultureInfo.InvariantCulture, $" <a href=\"{one.Jpegs[i]}\">{i + 1}</a>");
                        }
                    }

                    page.Append("</li>\n");
                }

                page.Append("</ul>\n");
            }
        }

        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    /// <summary>The files of the viewer, without its pictures.</summary>
    internal static IEnumerable<MediumFile> Viewer(IReadOnlyList<ExportedSeries> series)
    {
        yield return MediumFile.Of("VIEWER/VIEWER.HTM", Resource("viewer.html"));
        yield return MediumFile.Of("VIEWER/VIEWER.JS", Resource("viewer.js"));
        yield return MediumFile.Of("VIEWER/VIEWER.CSS", Resource("viewer.css"));
        using MemoryStream list = new();
        list.Write("\"use strict\";\nconst exported = "u8);
        using (Utf8JsonWriter writer = new(list))
        {
            writer.WriteStartArray();
            foreach (ExportedSeries one in series.Where(one => one.Frames.Count > 0))
            {
                Write(writer, one);
            }

            writer.WriteEndArray();
        }

        list.Write(";\n"u8);
        yield return MediumFile.Of("VIEWER/IMAGES.JS", list.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, ExportedSeries series)
    {
        writer.WriteStartObject();
        writer.WriteString("patient", series.Patient);
        writer.WriteString("study", series.Study);
        writer.WriteString("title", series.Title);
        writer.WriteString("folder", string.Create(CultureInfo.InvariantCulture, $"S{series.Number:D5}"));
        writer.WriteStartArray("windows");
        foreach ((string name, _) in series.Windows)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("frames");
        foreach (ExportedFrame frame in series.Frames.OrderBy(frame => frame.InstanceNumber).ThenBy(frame => frame.Number))
        {
            writer.WriteStringValue(frame.Name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text.Length > 0 ? text : "unnamed");

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(MediumPages).Assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
