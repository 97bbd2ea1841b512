using System.Net;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary>What one association brought. Disposed of when the association has ended.</summary>
/// <param name="candidate">Who asked for it.</param>
/// <param name="start">When.</param>
/// <param name="ended">Told when it has ended.</param>
internal sealed class AssociationTally(AssociationCandidate candidate, long start, Action<AssociationTally> ended) : IDisposable
{
    private int _ended;

    /// <summary>The calling AE title.</summary>
    internal string Calling => candidate.CallingAETitle;

    /// <summary>The called AE title.</summary>
    internal string Called => candidate.CalledAETitle;

    /// <summary>The address of the other end.</summary>
    internal EndPoint? Remote => candidate.Remote;

    /// <summary>When it began.</summary>
    internal long Start => start;

    /// <summary>How many objects were stored, or were there already.</summary>
    internal long Stored { get; private set; }

    /// <summary>How many were refused.</summary>
    internal long Refused { get; private set; }

    /// <summary>How many bytes of data sets came in.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Counts one object.</summary>
    internal void Count(ReceivedInstance received)
    {
        Stored += received.Response.Status.IsSuccess ? 1 : 0;
        Refused += received.Response.Status.IsSuccess ? 0 : 1;
        Bytes += received.Length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            ended(this);
        }
    }
}
