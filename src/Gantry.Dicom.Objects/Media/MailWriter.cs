using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Objects.Media;

/// <summary>Writes a mail message that holds a file-set: multipart/related of parts application/dicom, each with its File ID (RFC 3240, PS3.12 annex on DICOM MIME; the profile STD-GEN-MIME).</summary>
public static class MailWriter
{
    private const int LineBytes = 57;
    private const int LinesAtOnce = 1024;

    /// <summary>Writes a message.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="files">The files; a DICOMDIR first makes it a file-set.</param>
    /// <param name="subject">Its subject; characters beyond ASCII are encoded.</param>
    /// <param name="time">Its date.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task WriteAsync(Stream destination, IReadOnlyList<MediumFile> files, string subject, DateTimeOffset time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(subject);
        string boundary = $"gantry-{Guid.NewGuid():N}";
        string date = time.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", string.Empty, StringComparison.Ordinal);
        await WriteAsync(destination, $"""
            Date: {date}
            Subject: {HeaderText(subject)}
            MIME-Version: 1.0
            Content-Type: multipart/related; type="application/dicom";
             boundary="{boundary}"

            This message holds DICOM files.

            """, cancellation).ConfigureAwait(false);
        foreach (MediumFile file in files)
        {
            string name = file.Path.Replace('/', '-');
            bool isDicom = !file.Path.Contains('.', StringComparison.Ordinal);
            await WriteAsync(destination, $"""

                --{boundary}
                Content-Type: {(isDicom ? $"application/dicom;\n id=\"{file.Path}\"" : "application/octet-stream")}
                Content-Disposition: attachment;
                 filename="{(isDicom && file.Path != FileId.Dicomdir.Text ? name + ".dcm" : name)}"
                Content-Transfer-Encoding: base64


                """, cancellation).ConfigureAwait(false);
            await WriteBase64Async(destination, file, cancellation).ConfigureAwait(false);
        }

        await WriteAsync(destination, $"\n--{boundary}--\n", cancellation).ConfigureAwait(false);
    }

    private static async Task WriteBase64Async(Stream destination, MediumFile file, CancellationToken cancellation)
    {
        byte[] bytes = new byte[LineBytes * LinesAtOnce];
        Stream stream = await file.OpenAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            int count;
            while ((count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false)) > 0)
            {
                await destination.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, 0, count, Base64FormattingOptions.InsertLineBreaks) + "\r\n"), cancellation).ConfigureAwait(false);
            }
        }
    }

    // Lines of a message end with carriage return and line feed (RFC 5322 §2.1).
    private static ValueTask WriteAsync(Stream destination, string text, CancellationToken cancellation) =>
        destination.WriteAsync(Encoding.ASCII.GetBytes(text.ReplaceLineEndings("\r\n")), cancellation);

    private static string HeaderText(string text)
    {
        string line = new([.. text.Where(character => !char.IsControl(character))]);
        return Ascii.IsValid(line) ? line : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(line))}?=";
    }
}
