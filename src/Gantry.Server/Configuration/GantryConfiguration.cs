using System.Globalization;
using System.Net;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Server.Peers;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Configuration;

/// <summary>The configuration in force: the command line over the environment over one file, over the defaults. It is never written by the program.</summary>
public sealed record GantryConfiguration
{
    /// <summary>The folder of the archive, as an absolute path.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The configuration file, as an absolute path, whether or not it exists.</summary>
    public required string File { get; init; }

    /// <summary>The program's own application entity title.</summary>
    public required string AETitle { get; init; }

    /// <summary>The addresses to listen on; the first one must be available.</summary>
    public required IReadOnlyList<IPAddress> Listen { get; init; }

    /// <summary>The DICOM port; 0 lets the system choose.</summary>
    public required int DicomPort { get; init; }

    /// <summary>The HTTP port; 0 lets the system choose.</summary>
    public required int HttpPort { get; init; }

    /// <summary>The HL7 port, on which nothing listens yet.</summary>
    public required int Hl7Port { get; init; }

    /// <summary>Whether an empty archive is filled with synthetic studies.</summary>
    public required bool Demo { get; init; }

    /// <summary>The folder of the built pages; null when it has to be found.</summary>
    public string? WebFolder { get; init; }

    /// <summary>What is said of the peers beside their addresses, by title.</summary>
    public IReadOnlyDictionary<string, PeerSettings> PeerSettings { get; init; } = new Dictionary<string, PeerSettings>();

    /// <summary>The titles that are answered to, the own one among them; null for every title.</summary>
    public IReadOnlySet<string>? CalledAETitles { get; init; }

    /// <summary>Whether application entities that are not among the peers are accepted.</summary>
    public bool AcceptUnknownPeers { get; init; } = true;

    /// <summary>The networks that associations are accepted from; null for any.</summary>
    public IReadOnlyList<IPNetwork>? Networks { get; init; }

    /// <summary>How long a connection may take to ask for an association.</summary>
    public TimeSpan ArtimTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a peer may be silent on an association on which nothing is under way here.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the destination of a C-MOVE may leave an instance unanswered.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long what is under way may still take when the program stops.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>TLS; null when nothing is said of it.</summary>
    public TlsSettings? Tls { get; init; }

    /// <summary>The application entities known by name: the only destinations of C-MOVE.</summary>
    public required IReadOnlyList<Peer> Peers { get; init; }

    /// <summary>The titles of those peers that do not come from the configuration, but were added while the program ran.</summary>
    public IReadOnlySet<string> AddedPeers { get; init; } = new HashSet<string>();

    /// <summary>Whether objects of any SOP class are stored.</summary>
    public bool AcceptAnyStorageClass { get; init; }

    /// <summary>Further SOP classes that are stored although the standard does not name them.</summary>
    public IReadOnlySet<Uid> FurtherStorageClasses { get; init; } = new HashSet<Uid>();

    /// <summary>What becomes of other bytes under a known SOP Instance UID, where nothing else is said of the peer.</summary>
    public ConflictPolicy ConflictPolicy { get; init; }

    /// <summary>How what comes in is validated, where nothing else is said of the peer; null for not at all.</summary>
    public ValidationSettings? Validation { get; init; }

    /// <summary>Whether what rejection notes name is rejected.</summary>
    public bool FollowsRejectionNotes { get; init; }

    /// <summary>What is made to fit in what comes in.</summary>
    public IReadOnlyList<CoercionRule> Coercions { get; init; } = [];

    /// <summary>The bytes that stay free on the data folder's disk.</summary>
    public long ReservedSpace { get; init; } = 256L << 20;

    /// <summary>The bytes of memory that all instances on their way in may take together.</summary>
    public long IngestMemory { get; init; } = 256L << 20;

    /// <summary>The folders whose files are stored.</summary>
    public IReadOnlyList<WatchedFolderSettings> WatchedFolders { get; init; } = [];

    /// <summary>Where events are sent.</summary>
    public IReadOnlyList<WebhookSettings> Webhooks { get; init; } = [];

    /// <summary>How long jobs that have ended are kept.</summary>
    public TimeSpan JobRetention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How many associations may be open at once.</summary>
    public required int Associations { get; init; }

    /// <summary>How many associations one calling application entity may have open at once.</summary>
    public required int AssociationsPerPeer { get; init; }

    /// <summary>The bytes that must be free on the data folder's disk for the program to be ready.</summary>
    public required long RequiredFreeSpace { get; init; }

    /// <summary>The folder in which every association is captured, as an absolute path; null for no capture.</summary>
    public string? CaptureFolder { get; init; }

    /// <summary>The bytes that all captures may have together.</summary>
    public long CaptureLength { get; init; }

    /// <summary>Whether DELETE over DICOMweb rejects what it names.</summary>
    public bool MayDeleteOverDicomWeb { get; init; }

    /// <summary>The origins whose pages may use DICOMweb from a browser, * for any; null for none.</summary>
    public IReadOnlySet<string>? CrossOrigins { get; init; }

    /// <summary>What replacements in de-identified studies are made with; null for a new one in every answer.</summary>
    public DeidentificationKey? DeidentificationKey { get; init; }

    /// <summary>The collector that spans and metrics are sent to; null for none.</summary>
    public Uri? TelemetryEndpoint { get; init; }

    /// <summary>Whether that collector speaks gRPC; else it is sent protocol buffers over HTTP.</summary>
    public bool TelemetryIsGrpc { get; init; } = true;

    /// <summary>Whether log lines are JSON.</summary>
    public bool LogAsJson { get; init; }

    /// <summary>The least severe level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Reads and checks file, environment and command line.</summary>
    /// <param name="options">The command line.</param>
    /// <exception cref="ConfigurationException">Something is wrong; every problem is named.</exception>
    public static GantryConfiguration Load(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ConfigurationReader reader = new();
        string? file = options.Config ?? Environment.GetEnvironmentVariable("GANTRY__CONFIG");
        string path = Path.GetFullPath(file ?? Path.Combine(options.Data ?? Environment.GetEnvironmentVariable("GANTRY__DATA") ?? "gantry-data", "gantry.json"));
        if (file is not null || System.IO.File.Exists(path))
        {
            reader.AddFile(path);
            if (file is null && reader.SourceOf("data") is not null)
            {
                reader.Report("data", "the file in the data folder can't say where the data folder is.", "Remove it, or name the file with --config.");
            }
        }

        reader.AddEnvironment();
        reader.AddCommandLine(CommandLine(options));
        reader.RequireComplete("peers");
        reader.RequireComplete("webhooks");
        IReadOnlyList<WebhookSettings> webhooks = WebhookSettings.Read(reader);
        IReadOnlyList<IPAddress> addresses = Addresses(reader);
        IReadOnlyList<Peer> peers = PeersOf(reader);
        TlsSettings? tls = TlsOf(reader, Path.GetDirectoryName(path)!);
        reader.RequireComplete("coercions");
        IReadOnlyList<CoercionRule> coercions = CoercionsOf(reader);
        reader.RequireComplete("watchedFolders");
        IReadOnlyList<WatchedFolderSettings> watched = WatchedFoldersOf(reader, Path.GetDirectoryName(path)!);
        DeidentificationKey? deidentificationKey = DeidentificationKeyOf(reader, Path.GetDirectoryName(path)!);
        if (reader.Problems.Count > 0)
        {
            throw new ConfigurationException(reader.Problems);
        }

        return new GantryConfiguration
        {
            DataFolder = Path.GetFullPath(reader.Get("data")!),
            File = path,
            AETitle = reader.Get("aet")!,
            Listen = addresses,
            DicomPort = Number(reader, "dicomPort"),
            HttpPort = Number(reader, "httpPort"),
            Hl7Port = Number(reader, "hl7Port"),
            Demo = bool.Parse(reader.Get("demo")!),
            WebFolder = reader.Get("web") is { } web ? Path.GetFullPath(web) : null,
            Peers = peers,
            PeerSettings = reader.ItemsOf("peers").ToDictionary(item => reader.Get(item + ".aet")!, item => SettingsOf(reader, item)),
            CalledAETitles = reader.ListOf("dicom.calledTitles") is { } titles ? titles.Append(reader.Get("aet")!).ToHashSet(StringComparer.Ordinal) : null,
            AcceptUnknownPeers = bool.Parse(reader.Get("dicom.acceptUnknownPeers")!),
            Networks = NetworksOf(reader, "dicom.networks"),
            ArtimTimeout = TimeSpan.FromSeconds(Number(reader, "dicom.artimTimeout")),
            IdleTimeout = TimeSpan.FromSeconds(Number(reader, "dicom.idleTimeout")),
            StallTimeout = TimeSpan.FromSeconds(Number(reader, "dicom.stallTimeout")),
            ShutdownTimeout = TimeSpan.FromSeconds(Number(reader, "limits.shutdown")),
            Tls = tls,
            AcceptAnyStorageClass = bool.Parse(reader.Get("acceptUnknownStorageClasses")!),
            FurtherStorageClasses = reader.ItemsOf("acceptUnknownStorageClasses").Select(item => new Uid(reader.Get(item)!)).ToHashSet(),
            ConflictPolicy = PolicyOf(reader, "conflictPolicy")!.Value,
            Validation = ValidationSettings.Read(reader, "validation"),
            FollowsRejectionNotes = bool.Parse(reader.Get("rejectionNotes")!),
            Coercions = coercions,
            ReservedSpace = Number(reader, "limits.reservedSpace") * 1_048_576L,
            IngestMemory = Number(reader, "limits.memory") * 1_048_576L,
            WatchedFolders = watched,
            Webhooks = webhooks,
            JobRetention = TimeSpan.FromDays(Number(reader, "limits.jobs")),
            Associations = Number(reader, "limits.associations"),
            AssociationsPerPeer = Number(reader, "limits.associationsPerPeer"),
            RequiredFreeSpace = Number(reader, "limits.freeSpace") * 1_048_576L,
            CaptureFolder = reader.Get("dicom.capture.folder") is { } capture ? Path.GetFullPath(capture) : null,
            CaptureLength = Number(reader, "dicom.capture.maximumSize") * 1_048_576L,
            MayDeleteOverDicomWeb = bool.Parse(reader.Get("dicomWeb.delete")!),
            CrossOrigins = reader.ListOf("dicomWeb.crossOrigins")?.ToHashSet(StringComparer.Ordinal),
            DeidentificationKey = deidentificationKey,
            TelemetryEndpoint = reader.Get("telemetry.endpoint") is { } endpoint ? new Uri(endpoint) : null,
            TelemetryIsGrpc = string.Equals(reader.Get("telemetry.protocol"), "grpc", StringComparison.OrdinalIgnoreCase),
            LogAsJson = string.Equals(reader.Get("log.format"), "json", StringComparison.OrdinalIgnoreCase),
            LogLevel = Enum.Parse<LogLevel>(reader.Get("log.level")!, ignoreCase: true),
        };
    }

    /// <summary>The peer with an application entity title; null when it is not known.</summary>
    public Peer? FindPeer(string aeTitle) => Peers.FirstOrDefault(peer => peer.AETitle == aeTitle.Trim());

    /// <summary>The same with further peers; of two of one title that of the configuration stays.</summary>
    internal GantryConfiguration With(IReadOnlyList<AddedPeer> peers)
    {
        Dictionary<string, AddedPeer> further = peers.Where(added => FindPeer(added.ToPeer().AETitle) is null).ToDictionary(added => added.ToPeer().AETitle, StringComparer.Ordinal);
        return this with
        {
            Peers = [.. Peers, .. further.Values.Select(added => added.ToPeer())],
            PeerSettings = PeerSettings.Concat(further.Select(added => KeyValuePair.Create(added.Key, added.Value.ToSettings()))).ToDictionary(),
            AddedPeers = further.Keys.ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>What becomes of other bytes under a known SOP Instance UID.</summary>
    /// <param name="aeTitle">Who sends them; null when it is nobody with a title.</param>
    public ConflictPolicy ConflictPolicyOf(string? aeTitle) =>
        (aeTitle is not null ? PeerSettings.GetValueOrDefault(aeTitle)?.ConflictPolicy : null) ?? ConflictPolicy;

    /// <summary>How what somebody brings is validated; null for not at all.</summary>
    /// <param name="aeTitle">Who brings it; null when it is nobody with a title.</param>
    public ValidationRule? ValidationOf(string? aeTitle) =>
        (aeTitle is not null ? PeerSettings.GetValueOrDefault(aeTitle)?.Validation : null) is { } own ? own.Rule(Validation) : Validation?.Rule();

    private static ConflictPolicy? PolicyOf(ConfigurationReader reader, string path) =>
        reader.Get(path) is { } policy ? Enum.Parse<ConflictPolicy>(policy, ignoreCase: true) : null;

    private static Dictionary<string, (string? Value, string Option)> CommandLine(ServeOptions options) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["data"] = (options.Data, "--data"),
        ["aet"] = (options.AETitle, "--aet"),
        ["listen"] = (options.Listen, "--listen"),
        ["dicomPort"] = (options.DicomPort?.ToString(CultureInfo.InvariantCulture), "--dicom-port"),
        ["dicom.tls.port"] = (options.DicomTlsPort?.ToString(CultureInfo.InvariantCulture), "--dicom-tls-port"),
        ["httpPort"] = (options.HttpPort?.ToString(CultureInfo.InvariantCulture), "--http-port"),
        ["hl7Port"] = (options.Hl7Port?.ToString(CultureInfo.InvariantCulture), "--hl7-port"),
        ["demo"] = (options.Demo ? "true" : null, "--demo"),
    };

    private static int Number(ConfigurationReader reader, string path) => int.Parse(reader.Get(path)!, CultureInfo.InvariantCulture);

    private static IReadOnlyList<IPAddress> Addresses(ConfigurationReader reader)
    {
        string listen = reader.Get("listen")!;
        if (listen == "localhost")
        {
            return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        }

        IPAddress address = IPAddress.Parse(listen);
        if (!IPAddress.IsLoopback(address))
        {
            reader.Report("listen", $"{listen} can be reached from other machines, and there is no access control yet.", "Listen on localhost, 127.0.0.1 or ::1.");
        }

        return [address];
    }

    private static List<Peer> PeersOf(ConfigurationReader reader)
    {
        List<Peer> peers = [];
        foreach (string item in reader.ItemsOf("peers"))
        {
            if (reader.Get(item + ".aet") is not { } aeTitle || reader.Get(item + ".host") is not { } host || reader.Get(item + ".port") is not { } port)
            {
                continue;
            }

            if (peers.Exists(peer => peer.AETitle == aeTitle))
            {
                reader.Report(item + ".aet", $"\"{aeTitle}\" is there twice.", "Keep one peer of each title.");
            }

            bool usesTls = reader.Get(item + ".tls") is { } tls && bool.Parse(tls);
            peers.Add(new Peer(aeTitle, host, int.Parse(port, CultureInfo.InvariantCulture)) { UsesTls = usesTls });
        }

        return peers;
    }

    private static PeerSettings SettingsOf(ConfigurationReader reader, string item) => new()
    {
        Networks = NetworksOf(reader, item + ".networks"),
        Scu = reader.ListOf(item + ".scu"),
        Scp = reader.ListOf(item + ".scp"),
        SopClasses = UidsOf(reader, item + ".sopClasses"),
        TransferSyntaxes = UidsOf(reader, item + ".transferSyntaxes"),
        ConflictPolicy = PolicyOf(reader, item + ".conflictPolicy"),
        Validation = ValidationSettings.Read(reader, item + ".validation"),
        Associations = NumberOf(reader, item + ".associations"),
        MoveAssociations = NumberOf(reader, item + ".moveAssociations") ?? 1,
    };

    private static int? NumberOf(ConfigurationReader reader, string setting) => reader.Get(setting) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static HashSet<Uid>? UidsOf(ConfigurationReader reader, string list) => reader.ListOf(list)?.Select(value => new Uid(value)).ToHashSet();

    private static IPNetwork[]? NetworksOf(ConfigurationReader reader, string list) =>
        reader.ListOf(list)?.Select(value => Setting.TryParseNetwork(value, out IPNetwork network) ? network : default).ToArray();

    private static List<CoercionRule> CoercionsOf(ConfigurationReader reader)
    {
        List<CoercionRule> rules = [];
        foreach (string item in reader.ItemsOf("coercions"))
        {
            if (reader.Get(item + ".attribute") is { } attribute && reader.Get(item + ".value") is { } value)
            {
                try
                {
                    rules.Add(CoercionRule.Parse(reader.Get(item + ".aet"), attribute, value, !string.Equals(reader.Get(item + ".when"), "always", StringComparison.OrdinalIgnoreCase)));
                }
                catch (OverlayRefusedException exception)
                {
                    reader.Report(item + ".attribute", exception.Message, "Change attribute or value.");
                }
            }
        }

        return rules;
    }

    private static List<WatchedFolderSettings> WatchedFoldersOf(ConfigurationReader reader, string folder)
    {
        List<WatchedFolderSettings> watched = [];
        string data = Path.GetFullPath(reader.Get("data")!);
        foreach (string item in reader.ItemsOf("watchedFolders"))
        {
            if (reader.Get(item + ".path") is not { } path)
            {
                continue;
            }

            string full = Path.GetFullPath(path, folder);
            if (watched.Exists(other => IsWithin(full, other.Path) || IsWithin(other.Path, full)))
            {
                reader.Report(item + ".path", $"\"{path}\" lies in another watched folder, or holds one.", "Watch the upper one only.");
            }

            if (IsWithin(data, full) || IsWithin(full, data))
            {
                reader.Report(item + ".path", $"\"{path}\" lies in the data folder, or holds it.", "Watch a folder elsewhere.");
            }

            watched.Add(new WatchedFolderSettings
            {
                Path = full,
                After = Enum.Parse<AfterTaking>(reader.Get(item + ".after") ?? "keep", ignoreCase: true),
                Done = Path.GetFullPath(reader.Get(item + ".done") ?? "done", reader.Get(item + ".done") is null ? full : folder),
                Failed = Path.GetFullPath(reader.Get(item + ".failed") ?? "failed", reader.Get(item + ".failed") is null ? full : folder),
                Settling = TimeSpan.FromSeconds(int.Parse(reader.Get(item + ".settling") ?? "5", CultureInfo.InvariantCulture)),
            });
        }

        return watched;

        static bool IsWithin(string path, string folder) => path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static DeidentificationKey? DeidentificationKeyOf(ConfigurationReader reader, string folder)
    {
        const string Setting = "deidentification.key";
        if (reader.Get(Setting) is not { } file)
        {
            return null;
        }

        try
        {
            return new DeidentificationKey(DeidentificationKey.ReadSecret(Path.GetFullPath(file, folder)));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            reader.Report(Setting, exception.Message, "Name a file with 16 bytes or more that are hard to guess.");
            return null;
        }
    }

    private static TlsSettings? TlsOf(ConfigurationReader reader, string folder)
    {
        string? certificate = FileOf("dicom.tls.certificate");
        string? key = FileOf("dicom.tls.key");
        string? trusted = FileOf("dicom.tls.trusted");
        string? port = reader.Get("dicom.tls.port");
        if (certificate is null && port is not null)
        {
            reader.Report("dicom.tls.port", "a port for TLS needs a certificate.", "Name its file in dicom.tls.certificate.");
        }

        if (certificate is null && key is not null)
        {
            reader.Report("dicom.tls.key", "there is a key, but no certificate.", "Name its file in dicom.tls.certificate.");
        }

        return certificate is null && trusted is null ? null : new TlsSettings
        {
            Port = NumberOf(reader, "dicom.tls.port"),
            Certificate = certificate,
            Key = key,
            Trusted = trusted,
            Profile = TlsSettings.Profiles[reader.Get("dicom.tls.profile")!],
            ClientCertificates = Enum.Parse<ClientCertificates>(reader.Get("dicom.tls.clientCertificates")!, ignoreCase: true),
        };

        string? FileOf(string setting) => reader.Get(setting) is { } file ? Path.GetFullPath(file, folder) : null;
    }
}
