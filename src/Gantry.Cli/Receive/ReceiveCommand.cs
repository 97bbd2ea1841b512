using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary><c>gantry receive</c>: a store SCP that writes files (PS3.4 annex B).</summary>
internal static class ReceiveCommand
{
    /// <summary>The verb's name.</summary>
    internal const string Name = "receive";

    private static readonly (string Word, DuplicatePolicy Policy)[] s_policies =
        [("keep", DuplicatePolicy.Keep), ("replace", DuplicatePolicy.Replace), ("refuse", DuplicatePolicy.Refuse)];

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string> title = new("--aet") { Description = "Our AE title.", HelpName = "AET", DefaultValueFactory = _ => "GANTRY" };
        Option<int> port = NumberOption.Create("--port", "The port; 0 lets the system choose.", 11112, 0, 65535);
        Option<string?> folder = new("--out") { Description = "The folder that receives the files, named by SOP Instance UID.", HelpName = "DIR" };
        Option<bool> discard = new("--discard") { Description = "Throws away what comes in, instead of writing it: to test and measure senders." };
        Option<string[]> listen = ListenOption();
        Option<string?> tree = ReceivedFolder.TreeOption();
        Option<string> duplicates = new("--duplicates")
        {
            Description = "Another data set under a known SOP Instance UID: keep (beside the first), replace or refuse (status 0111). The same one again is a success and written once.",
            HelpName = "POLICY",
            DefaultValueFactory = _ => "keep",
        };
        Option<bool> flush = new("--flush") { Description = "Answers when the object is on the disk, safe from a power cut." };
        Option<bool> any = new("--any") { Description = "Accepts private SOP classes and any transfer syntax too." };
        Option<bool> strict = new("--strict") { Description = "Rejects associations that call another title than ours." };
        Option<string[]> from = new("--from") { Description = "A calling AE title to accept; all when none is given. May be repeated.", HelpName = "AET" };
        Option<int> associations = NumberOption.Create("--max-associations", "How many associations there may be at once; more are rejected for now.", 100, 1, 10_000);
        Option<int> pdu = NumberOption.Create("--max-pdu", "The longest PDU taken, in bytes.", DicomLimits.Default.MaximumPdu, 4096, 16 << 20);
        Option<int> idle = NumberOption.Create("--timeout", "How many seconds a peer may be silent.", 600, 1, 86_400);
        Option<long?> count = new("--count") { Description = "Ends when so many objects have come in and the associations that brought them are over.", HelpName = "N" };
        Option<bool> once = new("--once") { Description = "Ends after the first association." };
        Option<bool> json = new("--json") { Description = "A line of JSON for each thing that happens." };
        Option<bool> anonymous = new("--tls-anonymous") { Description = "Over TLS, takes callers that show no certificate too." };
        Option<bool> verbose = new("--verbose", "-v") { Description = "Shows on standard error what happens on each association." };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() is < 1)
            {
                result.AddError("--count: give 1 or more.");
            }
        });
        Command command = new(Name, "Receives instances and writes them to files (store SCP).")
        {
            title, port, folder, discard, listen, tree, duplicates, flush, any, strict, from, associations, pdu, idle, count, once, json, verbose, anonymous,
        };
        TlsArguments tls = new(command);
        CaptureOption capture = new(command);
        command.SetAction((parsed, cancellation) =>
        {
            string policy = parsed.GetRequiredValue(duplicates);
            ReceivedFolder? received = FolderOf(parsed.GetValue(folder), parsed.GetValue(discard)) is { } root
                ? new ReceivedFolder(root)
                {
                    Tree = ReceivedFolder.TreeOf(parsed.GetValue(tree)),
                    Duplicates = s_policies.Any(entry => entry.Word == policy)
                        ? Array.Find(s_policies, entry => entry.Word == policy).Policy
                        : throw new UsageException($"--duplicates: '{policy}' is no policy: say keep, replace or refuse."),
                    IsDurable = parsed.GetValue(flush),
                }
                : null;
            string[] titles = [parsed.GetRequiredValue(title), .. parsed.GetValue(from) ?? []];
            if (titles.FirstOrDefault(candidate => !Peer.IsTitle(candidate)) is { } wrong)
            {
                throw new UsageException($"'{wrong}' is not an AE title: 1 to 16 printable ASCII characters without backslash.");
            }

            return new Receiving(terminal, time, new ReceiveOptions
            {
                AETitle = titles[0],
                From = [.. titles.Skip(1).Distinct(StringComparer.Ordinal)],
                Addresses = AddressesOf(parsed.GetValue(listen) ?? []),
                Port = parsed.GetValue(port),
                Folder = received,
                AcceptsAny = parsed.GetValue(any),
                IsStrict = parsed.GetValue(strict),
                MaximumAssociations = parsed.GetValue(associations),
                MaximumPdu = parsed.GetValue(pdu),
                IdleTimeout = TimeSpan.FromSeconds(parsed.GetValue(idle)),
                Count = parsed.GetValue(count),
                IsOnce = parsed.GetValue(once),
                Json = parsed.GetValue(json),
                IsVerbose = parsed.GetValue(verbose),
                Tls = TlsOf(tls.Read(parsed, null), parsed.GetValue(anonymous)),
                Capture = capture.Open(parsed),
            }).RunAsync(cancellation);
        });
        return command;
    }

    /// <summary>How the port is secured; null for plain TCP.</summary>
    /// <exception cref="UsageException">There is no certificate to show.</exception>
    internal static TlsOptions? TlsOf(TlsOptions? tls, bool anonymous) => tls switch
    {
        null => anonymous ? throw new UsageException("--tls-anonymous: give a certificate, with --tls-certificate.") : null,
        { Certificate: null } => throw new UsageException("over TLS a receiver must show a certificate: give it with --tls-certificate and --tls-key."),
        _ => tls with { ClientCertificates = anonymous ? ClientCertificates.Optional : ClientCertificates.Required },
    };

    private static string? FolderOf(string? folder, bool discard) => (folder, discard) switch
    {
        (not null, false) => ReceivedFolder.Make(folder),
        (null, true) => null,
        _ => throw new UsageException("say where objects go: --out DIR, or --discard to throw them away."),
    };

    /// <summary>The option that names addresses to listen on.</summary>
    internal static Option<string[]> ListenOption() =>
        new("--listen") { Description = "The addresses to listen on; loopback when none is given. May be repeated.", HelpName = "ADDRESS" };

    /// <summary>Begins to listen.</summary>
    /// <exception cref="UsageException">The port is in use, or can't be had.</exception>
    internal static DicomListener Listen(DicomService service, IReadOnlyList<IPAddress> addresses, int port, TlsOptions? tls = null)
    {
        try
        {
            return DicomListener.Start(service, addresses, port, tls: tls);
        }
        catch (SocketException exception)
        {
            throw new UsageException(exception.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"port {port} is in use: stop the program that uses it, or choose another with --port (0 lets the system choose)."
                : $"port {port} can't be opened: {exception.Message}. Choose another with --port, or another address with --listen.");
        }
    }

    /// <summary>The addresses that the option names.</summary>
    /// <exception cref="UsageException">One is none.</exception>
    internal static IPAddress[] AddressesOf(string[] texts) => texts.Length == 0
        ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : [.. texts.Select(text => IPAddress.TryParse(text, out IPAddress? address) ? address : throw new UsageException($"--listen: '{text}' is not an IP address."))];
}
