namespace Gantry.Dicom.Network;

/// <summary>A request that has an identifier: C-FIND, C-MOVE or C-GET.</summary>
public abstract class IdentifierRequest
{
    /// <summary>Who asks.</summary>
    public required AssociationInformation Association { get; init; }

    /// <summary>The presentation context, with the SOP class as its abstract syntax.</summary>
    public required PresentationContext PresentationContext { get; init; }

    /// <summary>The message ID.</summary>
    public required ushort MessageId { get; init; }

    /// <summary>The identifier: the keys of the query, or what to retrieve.</summary>
    public required DataSet Identifier { get; init; }

    /// <summary>The SOP class, for example Study Root Query/Retrieve Information Model - FIND.</summary>
    public Uid SopClassUid => PresentationContext.AbstractSyntax;

    /// <summary>The options of query and retrieve that were negotiated.</summary>
    public QueryRetrieveOptions Options => PresentationContext.Options;
}
