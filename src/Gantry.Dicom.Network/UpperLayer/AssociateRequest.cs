namespace Gantry.Dicom.Network;

/// <summary>The A-ASSOCIATE-RQ PDU (PS3.8 §9.3.2).</summary>
public sealed record AssociateRequest
{
    /// <summary>Protocol version, a bit for each version supported; version 1 is bit 0.</summary>
    public ushort ProtocolVersion { get; init; } = 1;

    /// <summary>Called AE title, without padding.</summary>
    public required string CalledAETitle { get; init; }

    /// <summary>Calling AE title, without padding.</summary>
    public required string CallingAETitle { get; init; }

    /// <summary>Application context name (PS3.7 §A.2.1).</summary>
    public Uid ApplicationContextName { get; init; } = UserInformation.DicomApplicationContext;

    /// <summary>The presentation contexts proposed.</summary>
    public IReadOnlyList<ProposedPresentationContext> PresentationContexts { get; init; } = [];

    /// <summary>The user information.</summary>
    public UserInformation UserInformation { get; init; } = new();
}

/// <summary>A presentation context as proposed (PS3.8 §9.3.2.2).</summary>
/// <param name="Id">The odd identifier, 1 to 255.</param>
/// <param name="AbstractSyntax">The SOP class.</param>
/// <param name="TransferSyntaxes">The transfer syntaxes, in the proposer's order.</param>
public sealed record ProposedPresentationContext(byte Id, Uid AbstractSyntax, IReadOnlyList<Uid> TransferSyntaxes);
