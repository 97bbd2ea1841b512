using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// WADO-RS: the instances of a study, series or instance as Part 10 files in a zip archive (PS3.18 §8.6.1.3.4), written while it is sent. The names in it are
/// UIDs: study/series/instance.dcm. Entries and archives beyond 4 GB have the 64-bit fields.
/// </summary>
internal static class ZipRetrieval
{
    private const int BufferLength = 128 << 10;

    /// <summary>Sends instances.</summary>
    public static async Task SendAsync(DicomWebRequest request, List<StoredInstance> instances, TransferSyntax[] syntaxes)
    {
        if (request.IsKnown(instances, $"zip {string.Join(' ', syntaxes.Select(syntax => syntax.Uid).Distinct())}", isWeak: true))
        {
            return;
        }

        HttpResponse response = request.Http.Response;
        response.ContentType = DicomMediaTypes.Zip;
        response.Headers.ContentDisposition = $"attachment; filename=\"{request.Instance ?? request.Series ?? request.Study}.zip\"";
        Stream body = response.BodyWriter.AsStream(leaveOpen: true);
        ZipArchive archive = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, request.Aborted);
        await using (archive)
        {
            for (int i = 0; i < instances.Count; i++)
            {
                StoredInstance instance = instances[i];
                using InstanceBlob blob = request.Archive.OpenBlob(request.Caller, instance);
                (TransferSyntax syntax, ConvertedInstance? made) = await ConvertedInstance.CreateAsync(request, instance, syntaxes[i], i > 0);
                using ConvertedInstance? converted = made;
                ZipArchiveEntry entry = archive.CreateEntry(
                    $"{instance.StudyInstanceUid}/{instance.SeriesInstanceUid}/{instance.SopInstanceUid}.dcm", CompressionLevel.Fastest);
                entry.LastWriteTime = instance.ReceivedAt;
                await using Stream stream = await entry.OpenAsync(request.Aborted);
                PipeWriter writer = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: BufferLength, leaveOpen: true));
                await InstanceRetrieval.SendAsync(instance, blob, converted, syntax, writer, request.Aborted);
                await writer.CompleteAsync();
            }
        }

        await response.BodyWriter.FlushAsync(request.Aborted);
    }
}
