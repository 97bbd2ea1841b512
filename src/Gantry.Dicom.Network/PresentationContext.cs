namespace Gantry.Dicom.Network;

/// <summary>A presentation context as negotiated (PS3.8 §9.3.3.2, PS3.7 §D.3.3.4).</summary>
/// <param name="Id">The odd identifier, 1 to 255.</param>
/// <param name="AbstractSyntax">The SOP class, or meta SOP class.</param>
/// <param name="TransferSyntax">The transfer syntax that was accepted.</param>
public sealed record PresentationContext(byte Id, Uid AbstractSyntax, TransferSyntax TransferSyntax)
{
    /// <summary>Whether the requester of the association is service class user here.</summary>
    public bool RequesterIsScu { get; init; } = true;

    /// <summary>Whether the requester of the association is service class provider here.</summary>
    public bool RequesterIsScp { get; init; }

    /// <summary>The SOP class it is treated as, when its own is known only as a specialization of that one (PS3.7 §D.3.3.6); else null.</summary>
    public Uid? RelatedGeneralSopClass { get; init; }

    /// <summary>The service class application information both ends agreed on (PS3.7 §D.3.3.5); empty when there is none.</summary>
    public ReadOnlyMemory<byte> ExtendedNegotiation { get; init; }

    /// <summary>The options of query and retrieve both ends agreed on (PS3.4 §C.5).</summary>
    public QueryRetrieveOptions Options => QueryRetrieveOptionsEncoding.Parse(ExtendedNegotiation.Span);
}
