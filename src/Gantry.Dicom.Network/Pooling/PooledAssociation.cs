namespace Gantry.Dicom.Network;

/// <summary>What an operation needs of an association: a SOP class, and for storage the transfer syntax of the instance.</summary>
/// <param name="AbstractSyntax">The SOP class.</param>
/// <param name="Stored">What the instance is stored in; null for operations that are not storage.</param>
internal readonly record struct ContextNeed(Uid AbstractSyntax, TransferSyntax? Stored);

/// <summary>An association of a pool, open or being opened. Its fields are guarded by the pool's lock.</summary>
/// <param name="needs">What it was requested for.</param>
internal sealed class PooledAssociation(IReadOnlyCollection<ContextNeed> needs)
{
    private const int UnlimitedWindow = 16;
    private readonly HashSet<ContextNeed> _needs = [.. needs];

    /// <summary>What it was requested for.</summary>
    public IReadOnlyCollection<ContextNeed> Needs => _needs;

    /// <summary>The association; null while it is being requested.</summary>
    public Association? Association { get; set; }

    /// <summary>How many operations use it.</summary>
    public int Users { get; set; }

    /// <summary>Whether one of them has it to itself.</summary>
    public bool IsExclusive { get; set; }

    /// <summary>Since when nobody uses it.</summary>
    public long IdleSince { get; set; }

    /// <summary>Whether it stands, or may stand soon.</summary>
    public bool IsAlive => Association is not { HasEnded: true };

    /// <summary>Whether it takes one more operation with these needs.</summary>
    public bool Takes(IEnumerable<ContextNeed> wanted, bool exclusive)
    {
        if (Association is not { HasEnded: false } association || IsExclusive || (exclusive && Users > 0) || !wanted.All(_needs.Contains))
        {
            return false;
        }

        int window = association.Information.MaximumOperationsInvoked;
        return Users < (window == 0 ? UnlimitedWindow : window);
    }
}
