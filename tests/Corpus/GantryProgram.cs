using System.Net.Http.Headers;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Corpus;

/// <summary>The whole program as a process over an empty archive in a folder of its own, on ports the system chooses.</summary>
internal sealed class GantryProgram : IAsyncDisposable
{
    private readonly ServerProcess _process;
    private readonly string _folder;

    private GantryProgram(ServerProcess process, string folder)
    {
        _process = process;
        _folder = folder;
        Client = new HttpClient { BaseAddress = process.Http, Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Client { get; }

    public Peer Peer => _process.Peer;

    /// <summary>Starts it.</summary>
    /// <param name="configuration">What gantry.json holds; null for no such file.</param>
    public static async Task<GantryProgram> StartAsync(string? configuration = null)
    {
        string folder = Directory.CreateTempSubdirectory("gantry-corpus-").FullName;
        if (configuration is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "gantry.json"), configuration, TestContext.Current.CancellationToken);
        }

        return new GantryProgram(await ServerProcess.StartAsync(folder), folder);
    }

    /// <summary>Stores files by one STOW-RS request.</summary>
    public async Task<HttpResponseMessage> StowAsync(IEnumerable<string> files)
    {
        using MultipartContent content = new("related");
        content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", "\"application/dicom\""));
        foreach (string file in files)
        {
            ByteArrayContent part = new(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            part.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
            content.Add(part);
        }

        return await Client.PostAsync("/dicomweb/studies", content, TestContext.Current.CancellationToken);
    }

    /// <summary>Where each instance can be retrieved, by SOP Instance UID, as QIDO-RS tells it.</summary>
    public async Task<Dictionary<string, string>> FindAsync()
    {
        await using Stream answer = await Client.GetStreamAsync("/dicomweb/instances", TestContext.Current.CancellationToken);
        using JsonDocument document = await JsonDocument.ParseAsync(answer, cancellationToken: TestContext.Current.CancellationToken);
        return document.RootElement.EnumerateArray().ToDictionary(item => Value(item, "00080018"), item => Value(item, "00081190"));
    }

    /// <summary>The SOP Instance UIDs that C-FIND finds.</summary>
    public async Task<HashSet<string>> CFindAsync()
    {
        Uid studyRootFind = new("1.2.840.10008.5.1.4.1.2.2.1");
        await using Association association = await Association.RequestAsync(
            Peer,
            options => options.Propose(studyRootFind, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian)
                .Negotiate(studyRootFind, QueryRetrieveOptions.Relational),
            TestContext.Current.CancellationToken);
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "IMAGE");
        identifier.SetEmpty(Attributes.SOPInstanceUID, VR.UI);
        HashSet<string> found = [];
        await foreach (DataSet match in association.FindAsync(studyRootFind, identifier, TestContext.Current.CancellationToken))
        {
            found.Add(match.GetString(Attributes.SOPInstanceUID)!);
        }

        await association.ReleaseAsync(TestContext.Current.CancellationToken);
        return found;
    }

    /// <summary>Retrieves an instance as it is stored.</summary>
    public async Task<byte[]> RetrieveAsync(string url)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("application/dicom; transfer-syntax=*");
        using HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks that an instance is found by both doors and comes back with the same bytes after the meta header.</summary>
    public async Task<List<string>> CompareAsync(IEnumerable<CorpusInstance> instances)
    {
        Dictionary<string, string> urls = await FindAsync();
        HashSet<string> found = await CFindAsync();
        List<string> problems = [];
        foreach (CorpusInstance instance in instances)
        {
            if (!urls.TryGetValue(instance.Instance.Value, out string? url))
            {
                problems.Add($"{instance.File}: not found by QIDO-RS");
                continue;
            }

            if (!found.Contains(instance.Instance.Value))
            {
                problems.Add($"{instance.File}: not found by C-FIND");
            }

            byte[] back = await RetrieveAsync(url);
            using DicomFile file = DicomFile.Parse(back);
            if (file.TransferSyntax.Uid != instance.Syntax.Uid || CorpusInstance.DigestOf(back.AsSpan((int)file.DataSetOffset)) != instance.Digest)
            {
                problems.Add($"{instance.File}: came back with other bytes");
            }
        }

        return problems;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Value(JsonElement dataSet, string tag) => dataSet.GetProperty(tag).GetProperty("Value")[0].GetString()!;
}
