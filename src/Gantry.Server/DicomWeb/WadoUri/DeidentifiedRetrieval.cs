using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.WadoUri;

/// <summary>An instance without what tells who the patient is (PS3.18 §9.1.2, PS3.15 annex E): by the basic profile, with UIDs that are new in every answer.</summary>
internal static class DeidentifiedRetrieval
{
    private static readonly TranscodeOptions s_transcoding = TranscodeOptions.Default with { MaximumParallelism = 1 };

    /// <summary>Sends it as a Part 10 file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="syntax">The transfer syntax to send it in.</param>
    /// <param name="characterSet">The character set to move its text to; null to leave it as it is.</param>
    /// <exception cref="DicomException">It can't be given away, or not in this form.</exception>
    public static async Task SendAsync(DicomWebRequest request, StoredInstance instance, TransferSyntax syntax, CharacterSet? characterSet)
    {
        Deidentifier deidentifier = new(DeidentificationProfile.Basic, DeidentificationKey.CreateRandom(), s_transcoding);
        using DeidentifiedDataSet result = await deidentifier.DeidentifyAsync(request.Archive.ReadHeader(instance), instance.TransferSyntax, request.Aborted);
        if (characterSet is not null)
        {
            result.DataSet.ConvertCharacterSet(characterSet);
        }

        using TranscodedDataSet transcoded = await Transcoder.TranscodeAsync(result.DataSet, syntax, s_transcoding, request.Aborted);
        HttpResponse response = request.Http.Response;
        InstanceRetrieval.Head(response, transcoded.DataSet.Get(Attributes.SOPInstanceUID).GetValueOrDefault(), syntax);
        response.Headers.CacheControl = "no-store";
        await using Stream body = response.BodyWriter.AsStream(leaveOpen: true);
        await new DicomFile(transcoded.DataSet, syntax).WriteAsync(body, syntax, Deidentifier.WriteOptions, request.Aborted);
        await response.BodyWriter.FlushAsync(request.Aborted);
    }
}
