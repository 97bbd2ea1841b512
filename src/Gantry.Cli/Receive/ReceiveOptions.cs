using System.Net;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary>How <c>gantry receive</c> behaves.</summary>
internal sealed record ReceiveOptions
{
    /// <summary>Our AE title.</summary>
    internal required string AETitle { get; init; }

    /// <summary>The addresses to listen on.</summary>
    internal required IReadOnlyList<IPAddress> Addresses { get; init; }

    /// <summary>The port; 0 lets the system choose.</summary>
    internal int Port { get; init; }

    /// <summary>Where objects go; null throws them away.</summary>
    internal ReceivedFolder? Folder { get; init; }

    /// <summary>Whether only associations that call us by our title are accepted.</summary>
    internal bool IsStrict { get; init; }

    /// <summary>The calling AE titles that are accepted; all when there are none.</summary>
    internal IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Whether SOP classes and transfer syntaxes that are not the standard's are accepted too.</summary>
    internal bool AcceptsAny { get; init; }

    /// <summary>How many associations there may be at once.</summary>
    internal int MaximumAssociations { get; init; }

    /// <summary>The longest PDU taken, in bytes.</summary>
    internal int MaximumPdu { get; init; }

    /// <summary>How long a peer may be silent.</summary>
    internal TimeSpan IdleTimeout { get; init; }

    /// <summary>After how many objects it ends; null for never.</summary>
    internal long? Count { get; init; }

    /// <summary>Whether it ends after one association.</summary>
    internal bool IsOnce { get; init; }

    /// <summary>Whether it reports in lines of JSON.</summary>
    internal bool Json { get; init; }

    /// <summary>Whether everything that happens is shown on standard error.</summary>
    internal bool IsVerbose { get; init; }

    /// <summary>Secures the port by TLS; null for plain TCP.</summary>
    internal TlsOptions? Tls { get; init; }

    /// <summary>Where what is said is written; null for nowhere.</summary>
    internal PduCapture? Capture { get; init; }
}
