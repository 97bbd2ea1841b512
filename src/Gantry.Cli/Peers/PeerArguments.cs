using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Peers;

/// <summary>What every verb that speaks to a peer takes: the peer, our own title, how long to wait.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A capture is written through, and lasts as long as the run.")]
internal sealed class PeerArguments
{
    private readonly Argument<string> _peer = new("PEER") { Description = "AET@host:port, or a title that the configuration knows." };
    private readonly Option<string> _calling = new("--calling") { Description = "Our own AE title.", HelpName = "AET", DefaultValueFactory = _ => "GANTRY" };
    private readonly Option<string?> _config = new("--config") { Description = "The configuration that names peers; else gantry.json in the data folder.", HelpName = "FILE" };
    private readonly Option<string?> _data = new("--data") { Description = "The data folder that gantry.json is looked for in.", HelpName = "DIR" };
    private readonly Option<int> _timeout = NumberOption.Create("--timeout", "How many seconds the peer may be silent while an answer is due.", 600, 1, 86_400);
    private readonly CaptureOption _capture;
    private readonly TlsArguments _tls;
    private readonly NegotiationArguments _negotiation;
    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private PduCapture? _captured;

    /// <summary>Adds them to a command.</summary>
    internal PeerArguments(Command command, Terminal terminal, TimeProvider time)
    {
        _terminal = terminal;
        _time = time;
        command.Add(_peer);
        command.Add(_calling);
        command.Add(_timeout);
        command.Add(_config);
        command.Add(_data);
        _capture = new CaptureOption(command);
        _tls = new TlsArguments(command);
        _negotiation = new NegotiationArguments(command);
    }

    /// <summary>Our own AE title.</summary>
    internal string CallingOf(ParseResult parsed) => parsed.GetRequiredValue(_calling);

    /// <summary>The peer that the command line names.</summary>
    /// <exception cref="UsageException">It is neither an address nor known.</exception>
    internal Peer PeerOf(ParseResult parsed)
    {
        string text = parsed.GetRequiredValue(_peer);
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return KnownPeers.Find(text, parsed.GetValue(_config), parsed.GetValue(_data));
        }

        return Peer.TryParse(text, out Peer? peer, out string problem) ? peer! : throw new UsageException(problem);
    }

    /// <summary>Requests an association with the peer.</summary>
    internal async Task<Association> RequestAsync(ParseResult parsed, Action<AssociationOptions> configure, CancellationToken cancellation)
    {
        Action<AssociationOptions> common = Common(parsed);
        Association association = await Association.RequestAsync(PeerOf(parsed), options => { common(options); configure(options); }, cancellation).ConfigureAwait(false);
        if (_negotiation.RequiresIdentity(parsed) && association.Information.UserIdentityResponse is null)
        {
            await association.DisposeAsync().ConfigureAwait(false);
            throw new AssociationException($"{PeerOf(parsed)} accepted the association without a word on the user identity, which --require-identity asks for.", AssociationFault.Rejected);
        }

        return association;
    }

    /// <summary>How the peer is spoken to; null for plain TCP.</summary>
    internal TlsOptions? TlsOf(ParseResult parsed) =>
        _tls.Read(parsed, PeerOf(parsed).UsesTls ? KnownPeers.TlsOf(parsed.GetValue(_config), parsed.GetValue(_data)) : null);

    /// <summary>Sets what the command line says about every association.</summary>
    /// <exception cref="UsageException">A value is wrong.</exception>
    internal Action<AssociationOptions> Common(ParseResult parsed)
    {
        string calling = parsed.GetRequiredValue(_calling);
        int seconds = parsed.GetValue(_timeout);
        if (!Peer.IsTitle(calling))
        {
            throw new UsageException($"--calling: '{calling}' is not an AE title: 1 to 16 printable ASCII characters without backslash.");
        }

        PduCapture? capture = _captured ??= _capture.Open(parsed);
        TlsOptions? tls = TlsOf(parsed);
        Action<AssociationOptions> negotiated = _negotiation.Configure(parsed, _terminal, _time);
        return options =>
        {
            negotiated(options);
            options.Tls = tls;
            options.Capture = capture;
            options.CallingAETitle = calling;
            options.ResponseTimeout = TimeSpan.FromSeconds(seconds);
            options.AssociationTimeout = TimeSpan.FromSeconds(Math.Min(seconds, options.AssociationTimeout.TotalSeconds));
            options.ConnectTimeout = TimeSpan.FromSeconds(Math.Min(seconds, options.ConnectTimeout.TotalSeconds));
        };
    }
}
