using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare;

/// <summary>How fast what is stored is found and given back.</summary>
public static class Querying
{
    private const string PixelDataFree = "application/dicom+json";
    private static readonly HttpClient s_client = new() { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>C-FIND of all studies with the usual return keys.</summary>
    /// <returns>Seconds from the request of the association to the last response, and how many matched.</returns>
    public static async Task<(double Seconds, int Count)> FindAsync(Peer peer)
    {
        DataSet identifier = StudyIdentifier();
        Stopwatch watch = Stopwatch.StartNew();
        int count = 0;
        await using Association association = await Association.RequestAsync(peer, options => options.Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind), CancellationToken.None);
        await foreach (DataSet match in association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, identifier, CancellationToken.None))
        {
            count += match.Contains(Attributes.StudyInstanceUID) ? 1 : 0;
        }

        double seconds = watch.Elapsed.TotalSeconds;
        await association.ReleaseAsync(CancellationToken.None);
        return (seconds, count);
    }

    /// <summary>An identifier of C-FIND that asks for the usual attributes of studies.</summary>
    public static DataSet StudyIdentifier()
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        foreach (Tag tag in (Tag[])
        [
            Attributes.StudyInstanceUID, Attributes.StudyDate, Attributes.StudyTime, Attributes.AccessionNumber, Attributes.PatientName, Attributes.PatientID,
            Attributes.PatientBirthDate, Attributes.PatientSex, Attributes.StudyID, Attributes.StudyDescription, Attributes.ReferringPhysicianName,
            Attributes.ModalitiesInStudy, Attributes.NumberOfStudyRelatedSeries, Attributes.NumberOfStudyRelatedInstances,
        ])
        {
            identifier.SetEmpty(tag);
        }

        return identifier;
    }

    /// <summary>QIDO-RS of all studies with all attributes.</summary>
    public static async Task<(double Seconds, int Count)> StudiesAsync(Contender contender)
    {
        ArgumentNullException.ThrowIfNull(contender);
        (double seconds, byte[] answer) = await GetAsync(new Uri(contender.DicomWeb, "studies?includefield=all&limit=100000"), PixelDataFree);
        return (seconds, Objects(answer));
    }

    /// <summary>WADO-RS metadata of all instances of a series.</summary>
    public static async Task<(double Seconds, int Count)> MetadataAsync(Contender contender, string study, string series)
    {
        ArgumentNullException.ThrowIfNull(contender);
        (double seconds, byte[] answer) = await GetAsync(new Uri(contender.DicomWeb, $"studies/{study}/series/{series}/metadata"), PixelDataFree);
        return (seconds, Objects(answer));
    }

    /// <summary>WADO-RS metadata of all instances of a study.</summary>
    public static async Task<(double Seconds, int Count)> StudyMetadataAsync(Contender contender, string study)
    {
        ArgumentNullException.ThrowIfNull(contender);
        (double seconds, byte[] answer) = await GetAsync(new Uri(contender.DicomWeb, $"studies/{study}/metadata"), PixelDataFree);
        return (seconds, Objects(answer));
    }

    /// <summary>WADO-RS of all instances of a study, as stored.</summary>
    public static async Task<(double Seconds, long Bytes)> StudyAsync(Contender contender, string study)
    {
        ArgumentNullException.ThrowIfNull(contender);
        using HttpRequestMessage request = Request(new Uri(contender.DicomWeb, $"studies/{study}"), "multipart/related; type=\"application/dicom\"; transfer-syntax=*");
        byte[] buffer = new byte[256 << 10];
        long length = 0;
        Stopwatch watch = Stopwatch.StartNew();
        using HttpResponseMessage response = await s_client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        for (int read = -1; read != 0; length += read)
        {
            read = await stream.ReadAsync(buffer);
        }

        return (watch.Elapsed.TotalSeconds, length);
    }

    /// <summary>Study and series of the images in a folder.</summary>
    public static (string Study, string Series) SeriesIn(string folder)
    {
        using DicomFile file = DicomFile.Open(Directory.EnumerateFiles(folder, "*.dcm", SearchOption.AllDirectories).First());
        return (file.DataSet.GetString(Attributes.StudyInstanceUID)!, file.DataSet.GetString(Attributes.SeriesInstanceUID)!);
    }

    private static async Task<(double Seconds, byte[] Answer)> GetAsync(Uri address, string accept)
    {
        using HttpRequestMessage request = Request(address, accept);
        Stopwatch watch = Stopwatch.StartNew();
        using HttpResponseMessage response = await s_client.SendAsync(request);
        byte[] answer = await response.Content.ReadAsByteArrayAsync();
        double seconds = watch.Elapsed.TotalSeconds;
        return response.IsSuccessStatusCode ? (seconds, answer) : throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}.");
    }

    private static HttpRequestMessage Request(Uri address, string accept)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        return request;
    }

    private static int Objects(byte[] json)
    {
        Utf8JsonReader reader = new(json);
        int count = 0;
        while (reader.Read())
        {
            count += reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 1 ? 1 : 0;
        }

        return count;
    }
}
