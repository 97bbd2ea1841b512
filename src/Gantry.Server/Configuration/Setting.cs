using System.Globalization;
using System.Net;
using Gantry.Dicom;
using Gantry.Server.Api;

namespace Gantry.Server.Configuration;

/// <summary>What the value of a setting may be.</summary>
internal enum SettingKind
{
    /// <summary>Any text that is not empty.</summary>
    Text,

    /// <summary>An application entity title (PS3.5 §6.2, AE).</summary>
    AETitle,

    /// <summary>An IP address, or <c>localhost</c>.</summary>
    Address,

    /// <summary>A TCP port.</summary>
    Port,

    /// <summary>A whole number between <see cref="Setting.Minimum"/> and <see cref="Setting.Maximum"/>.</summary>
    Number,

    /// <summary>True or false.</summary>
    Switch,

    /// <summary>A unique identifier.</summary>
    Uid,

    /// <summary>One of <see cref="Setting.Choices"/>.</summary>
    Choice,

    /// <summary>A network, or one IP address.</summary>
    Network,

    /// <summary>An address that begins with http:// or https://.</summary>
    Url,

    /// <summary>The origin of web pages, or * for any.</summary>
    Origin,
}

/// <summary>One setting of the configuration. The table is the only description of the file: reading, checking and the JSON schema follow from it.</summary>
/// <param name="Path">The key, with <c>[]</c> where a list is: <c>peers[].aet</c>.</param>
/// <param name="Kind">What its value may be.</param>
/// <param name="Description">What it means, for the schema.</param>
internal sealed record Setting(string Path, SettingKind Kind, string Description)
{
    /// <summary>Every setting there is.</summary>
    internal static IReadOnlyList<Setting> All { get; } =
    [
        new("data", SettingKind.Text, "The folder of the archive. Not possible in the gantry.json of the data folder itself.") { Default = "gantry-data" },
        new("aet", SettingKind.AETitle, "The program's own application entity title.") { Default = "GANTRY" },
        new("listen", SettingKind.Address, "The address to listen on: localhost (IPv4 and IPv6), 127.0.0.1 or ::1. Others are refused until access control is there.") { Default = "localhost" },
        new("dicomPort", SettingKind.Port, "The DICOM port; 0 lets the system choose.") { Default = "11112" },
        new("httpPort", SettingKind.Port, "The HTTP port; 0 lets the system choose.") { Default = "8080" },
        new("hl7Port", SettingKind.Port, "The HL7 port; nothing listens on it yet.") { Default = "2575" },
        new("demo", SettingKind.Switch, "Whether an empty archive is filled with synthetic studies.") { Default = "false" },
        new("web", SettingKind.Text, "The folder of the built pages, when it is not found by itself."),
        new("peers[].aet", SettingKind.AETitle, "The peer's application entity title.") { Required = true },
        new("peers[].host", SettingKind.Text, "The peer's host name or address.") { Required = true },
        new("peers[].port", SettingKind.Port, "The peer's DICOM port.") { Required = true, Minimum = 1 },
        new("peers[].tls", SettingKind.Switch, "Whether the peer is spoken to by TLS, with the certificates of dicom.tls.") { Default = "false" },
        new("peers[].networks[]", SettingKind.Network, "A network the peer may connect from; without any, it may connect from anywhere."),
        new("peers[].scu[]", SettingKind.Choice, "A service the peer may use here, as service class user; without any, all of them.") { Choices = PeerServices.Names },
        new("peers[].scp[]", SettingKind.Choice, "A service the peer may provide to us, as service class provider; without any, all of them. store: it takes what C-MOVE and C-GET send.") { Choices = ["store", "none"] },
        new("peers[].sopClasses[]", SettingKind.Uid, "A SOP class that is accepted from the peer; without any, all that are offered."),
        new("peers[].transferSyntaxes[]", SettingKind.Uid, "A transfer syntax that is accepted from the peer; without any, all."),
        new("peers[].associations", SettingKind.Number, "How many associations the peer may have open at once, in place of limits.associationsPerPeer.") { Minimum = 1, Maximum = 10_000 },
        new("peers[].moveAssociations", SettingKind.Number, "How many associations a C-MOVE may open with the peer at once, where one takes a single operation at a time. Some receivers serve one and leave others waiting.") { Default = "1", Minimum = 1, Maximum = 64 },
        new("peers[].conflictPolicy", SettingKind.Choice, "What becomes of other bytes under a known SOP Instance UID that the peer sends, in place of conflictPolicy.") { Choices = ["keepBoth", "refuse", "replace"] },
        new("conflictPolicy", SettingKind.Choice, "What becomes of other bytes under a known SOP Instance UID: keepBoth keeps them as another version and the first stays current, refuse refuses them, replace makes them current and keeps the ones before.") { Default = "keepBoth", Choices = ["keepBoth", "refuse", "replace"] },
        new("peers[].validation.errors", SettingKind.Choice, "What becomes of instances of the peer in which validation finds errors, in place of validation.errors.") { Choices = [.. ValidationSettings.Choices] },
        new("peers[].validation.policy", SettingKind.Choice, "What counts as an error in instances of the peer, in place of validation.policy.") { Choices = ["strict", "tolerant"] },
        new("validation.errors", SettingKind.Choice, "What becomes of instances in which validation finds errors as they come in: off validates nothing, warn keeps them and makes a quality item, quarantine hides them too until somebody releases them, refuse does not keep them.") { Default = "off", Choices = [.. ValidationSettings.Choices] },
        new("validation.policy", SettingKind.Choice, "What counts as an error: strict, whatever the standard forbids; tolerant, only what makes an instance useless.") { Default = "strict", Choices = ["strict", "tolerant"] },
        new("rejectionNotes", SettingKind.Switch, "Whether what a rejection note names is rejected: a key object selection document titled 113001, 113037, 113038 or 113039 (DCM), as IHE Imaging Object Change Management has it. It is hidden, kept, and the rejection can be undone.") { Default = "false" },
        new("coercions[].aet", SettingKind.AETitle, "Whose instances the rule is about, by calling title; without it, everybody's."),
        new("coercions[].attribute", SettingKind.Text, "The attribute, as a keyword (IssuerOfPatientID) or a tag. UIDs, and what says how an object is made, can't be made to fit.") { Required = true },
        new("coercions[].value", SettingKind.Text, "Its value; several are separated by a backslash.") { Required = true },
        new("coercions[].when", SettingKind.Choice, "always sets the value, missing only where there is none.") { Default = "missing", Choices = ["missing", "always"] },
        new("watchedFolders[].path", SettingKind.Text, "A folder whose files and ZIP archives are stored, those in folders below too. Paths are relative to the folder of this file.") { Required = true },
        new("watchedFolders[].after", SettingKind.Choice, "What becomes of a file after its instances are stored: keep leaves it and remembers it, delete deletes it, move moves it to done.") { Default = "keep", Choices = ["keep", "delete", "move"] },
        new("watchedFolders[].done", SettingKind.Text, "Where files are moved; the folder done in the watched one when it is not given."),
        new("watchedFolders[].failed", SettingKind.Text, "Where files go that can't be stored, each with a file that says why; the folder failed in the watched one when it is not given."),
        new("watchedFolders[].settling", SettingKind.Number, "The seconds a file must stay as it is to be taken as whole.") { Default = "5", Minimum = 0, Maximum = 3600 },
        new("webhooks[].url", SettingKind.Url, "The address that events are sent to by POST, http or https; a user name and password in it are sent as basic authentication. Redirections are not followed.") { Required = true, IsSecret = true },
        new("webhooks[].name", SettingKind.Text, "The name of the webhook, under which its position is kept: letters, digits, dot, colon, hyphen and underscore, at most 64. Without it, host and port of the address."),
        new("webhooks[].events[]", SettingKind.Choice, "A kind of event that is sent; without any, all are.") { Choices = ChangeKinds.Names },
        new("webhooks[].from", SettingKind.Number, "The number of the event after which a new webhook begins, 0 for all there are; without it, it begins with what happens from then on. One that has begun goes on where it is.") { Minimum = 0, Maximum = 9_007_199_254_740_991 },
        new("webhooks[].secret", SettingKind.Text, "The key of the HMAC-SHA-256 of each body, which is sent in the header Gantry-Signature.") { IsSecret = true },
        new("acceptUnknownStorageClasses", SettingKind.Switch, "Whether objects of SOP classes that the standard does not name are stored.") { Default = "false" },
        new("acceptUnknownStorageClasses[]", SettingKind.Uid, "A private storage SOP class that is stored."),
        new("limits.associations", SettingKind.Number, "How many associations may be open at once.") { Default = "200", Minimum = 1, Maximum = 10_000 },
        new("limits.associationsPerPeer", SettingKind.Number, "How many associations one calling application entity may have open at once.") { Default = "20", Minimum = 1, Maximum = 10_000 },
        new("limits.freeSpace", SettingKind.Number, "The megabytes that must be free on the disk of the data folder for the program to say that it is ready.") { Default = "1024", Minimum = 0, Maximum = 1_000_000_000 },
        new("limits.reservedSpace", SettingKind.Number, "The megabytes that stay free on the disk of the data folder: instances are refused rather than that they take them.") { Default = "256", Minimum = 0, Maximum = 1_000_000_000 },
        new("limits.memory", SettingKind.Number, "The megabytes of memory that all instances on their way in may take together; those that come beyond it wait, and are refused when that takes too long.") { Default = "256", Minimum = 2, Maximum = 1_000_000 },
        new("limits.shutdown", SettingKind.Number, "The seconds that what is under way may still take when the program is told to stop.") { Default = "30", Minimum = 1, Maximum = 3600 },
        new("limits.jobs", SettingKind.Number, "The days that jobs which have ended are kept.") { Default = "30", Minimum = 0, Maximum = 36_500 },
        new("dicom.calledTitles[]", SettingKind.AETitle, "A title that is answered to, beside the program's own; without any, every title is."),
        new("dicom.acceptUnknownPeers", SettingKind.Switch, "Whether associations of application entities that are not among the peers are accepted.") { Default = "true" },
        new("dicom.networks[]", SettingKind.Network, "A network that associations are accepted from; without any, they are from anywhere."),
        new("dicom.artimTimeout", SettingKind.Number, "The seconds a connection may take to ask for an association, TLS included.") { Default = "30", Minimum = 1, Maximum = 3600 },
        new("dicom.idleTimeout", SettingKind.Number, "The seconds a peer may be silent on an association on which nothing is under way here.") { Default = "600", Minimum = 1, Maximum = 86_400 },
        new("dicom.stallTimeout", SettingKind.Number, "The seconds the destination of a C-MOVE may leave an instance unanswered, or take nothing of it, before it is tried on another association, then given up.") { Default = "60", Minimum = 1, Maximum = 3600 },
        new("dicom.tls.port", SettingKind.Port, "The port for DICOM over TLS, beside the plain one; 2762 is the registered one, 0 lets the system choose. Without it, TLS is used for outgoing associations only."),
        new("dicom.tls.certificate", SettingKind.Text, "The PEM file with our certificate, then those between it and its root. Paths are relative to the folder of this file."),
        new("dicom.tls.key", SettingKind.Text, "The PEM file with the key, not encrypted; without it, the key is in the file of the certificate."),
        new("dicom.tls.trusted", SettingKind.Text, "The PEM file, or the folder of such files, with the roots or the peers' own certificates that are trusted; without it, those that the system trusts."),
        new("dicom.tls.profile", SettingKind.Choice, "The secure transport connection profile of PS3.15: annex B.9, B.10, B.11, B.12, B.13 in this order.") { Default = "bcp195-rfc8996", Choices = [.. TlsSettings.Profiles.Keys] },
        new("dicom.tls.clientCertificates", SettingKind.Choice, "Whether those who connect must show a certificate.") { Default = "required", Choices = ["required", "optional", "none"] },
        new("dicom.capture.folder", SettingKind.Text, "The folder in which every association is captured, a file each, for Wireshark and tshark. The files hold patient data, and names and passwords of users. Nothing is captured without it."),
        new("dicom.capture.maximumSize", SettingKind.Number, "The megabytes that all captures may have together; the oldest leave first.") { Default = "256", Minimum = 1, Maximum = 1_000_000 },
        new("dicomWeb.delete", SettingKind.Switch, "Whether DELETE on studies, series and instances under /dicomweb rejects them: they are hidden, kept, and the rejection can be undone.") { Default = "false" },
        new("dicomWeb.crossOrigins[]", SettingKind.Origin, "An origin, such as https://viewer.example.org, whose pages may use DICOMweb from a browser; * for any. Without any, none may."),
        new("deidentification.key", SettingKind.Text, "A file with the secret, 16 bytes or more, that names, UIDs and dates of de-identified studies are made with under /api, so that they are the same in every answer. Without it they are new in each. Paths are relative to the folder of this file."),
        new("telemetry.endpoint", SettingKind.Url, "The collector that spans and metrics are sent to by OTLP. Without it, and without OpenTelemetry's own environment variables (OTEL_EXPORTER_OTLP_ENDPOINT), nothing is sent."),
        new("telemetry.protocol", SettingKind.Choice, "How OTLP is spoken with telemetry.endpoint.") { Default = "grpc", Choices = ["grpc", "http"] },
        new("log.format", SettingKind.Choice, "How log lines are written.") { Default = "line", Choices = ["line", "json"] },
        new("log.level", SettingKind.Choice, "The least severe level that is written.") { Default = "information", Choices = ["trace", "debug", "information", "warning", "error", "critical"] },
    ];

    /// <summary>The value when nothing is said; null where there is none.</summary>
    internal string? Default { get; init; }

    /// <summary>Whether an item of the list must have it.</summary>
    internal bool Required { get; init; }

    /// <summary>Whether its value may hold a secret, and is not repeated in messages.</summary>
    internal bool IsSecret { get; init; }

    /// <summary>The smallest number allowed.</summary>
    internal long Minimum { get; init; }

    /// <summary>The largest number allowed.</summary>
    internal long Maximum { get; init; } = 65535;

    /// <summary>The words allowed.</summary>
    internal IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What a value must look like, as the end of a sentence.</summary>
    internal string Expectation => Kind switch
    {
        SettingKind.AETitle => "1 to 16 printable ASCII characters without backslash",
        SettingKind.Address => "localhost, 127.0.0.1 or ::1",
        SettingKind.Port or SettingKind.Number => $"a whole number from {Minimum.ToString(CultureInfo.InvariantCulture)} to {Maximum.ToString(CultureInfo.InvariantCulture)}",
        SettingKind.Switch => "true or false",
        SettingKind.Uid => "a unique identifier such as 1.2.840.10008.5.1.4.1.1.2",
        SettingKind.Choice => "one of " + string.Join(", ", Choices),
        SettingKind.Network => "a network such as 192.0.2.0/24 or 2001:db8::/32, or one address",
        SettingKind.Origin => "an origin such as https://viewer.example.org:8443, without a path, or *",
        SettingKind.Url => "an address such as http://127.0.0.1:4317",
        _ => "text that is not empty",
    };

    /// <summary>Whether a value is allowed.</summary>
    internal bool Allows(string value) => Kind switch
    {
        SettingKind.AETitle => IsAETitle(value),
        SettingKind.Address => value == "localhost" || IPAddress.TryParse(value, out _),
        SettingKind.Port or SettingKind.Number => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= Minimum && number <= Maximum,
        SettingKind.Switch => bool.TryParse(value, out _),
        SettingKind.Uid => new Uid(value).IsValid,
        SettingKind.Choice => Choices.Contains(value, StringComparer.OrdinalIgnoreCase),
        SettingKind.Network => TryParseNetwork(value, out _),
        SettingKind.Origin => value == "*" || (Uri.TryCreate(value, UriKind.Absolute, out Uri? origin) && origin.Scheme is ("http" or "https") && origin.GetLeftPart(UriPartial.Authority) == value),
        SettingKind.Url => Uri.TryCreate(value, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps),
        _ => !string.IsNullOrWhiteSpace(value),
    };

    /// <summary>Reads a network; one address is a network of its own.</summary>
    internal static bool TryParseNetwork(string value, out IPNetwork network)
    {
        if (IPAddress.TryParse(value, out IPAddress? address))
        {
            network = new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128);
            return true;
        }

        return IPNetwork.TryParse(value, out network);
    }

    private static bool IsAETitle(string value) =>
        !string.IsNullOrWhiteSpace(value) && value.Trim().Length <= 16 && value.All(character => character is >= ' ' and <= '~' and not '\\');
}
