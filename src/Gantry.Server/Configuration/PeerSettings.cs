using System.Net;
using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Server.Configuration;

/// <summary>What the configuration says of one peer, beside its address. Null stands for no restriction.</summary>
public sealed record PeerSettings
{
    /// <summary>The networks it may connect from.</summary>
    public IReadOnlyList<IPNetwork>? Networks { get; init; }

    /// <summary>The services it may use here.</summary>
    public IReadOnlyList<string>? Scu { get; init; }

    /// <summary>The services it may provide to us.</summary>
    public IReadOnlyList<string>? Scp { get; init; }

    /// <summary>The SOP classes accepted from it.</summary>
    public IReadOnlySet<Uid>? SopClasses { get; init; }

    /// <summary>The transfer syntaxes accepted from it.</summary>
    public IReadOnlySet<Uid>? TransferSyntaxes { get; init; }

    /// <summary>How many associations it may have open at once; null for the limit of everybody.</summary>
    public int? Associations { get; init; }

    /// <summary>How many associations a C-MOVE may open with it at once.</summary>
    public int MoveAssociations { get; init; } = 1;

    /// <summary>Whether it may be sent instances.</summary>
    public bool TakesInstances => Scp is null || Scp.Contains("store", StringComparer.OrdinalIgnoreCase);

    /// <summary>What becomes of other bytes under a known SOP Instance UID that it sends; null for what is so for everybody.</summary>
    public ConflictPolicy? ConflictPolicy { get; init; }

    /// <summary>How what it sends is validated; null for what is so for everybody.</summary>
    public ValidationSettings? Validation { get; init; }

    /// <summary>Whether it may use a SOP class here.</summary>
    public bool MayUse(Uid sopClass) => (Scu is null || PeerServices.Contain(Scu, sopClass)) && SopClasses?.Contains(sopClass) != false;

    /// <summary>Whether it may provide a SOP class to us.</summary>
    public bool MayProvide(Uid sopClass) => (Scp is null || PeerServices.Contain(Scp, sopClass)) && SopClasses?.Contains(sopClass) != false;
}
