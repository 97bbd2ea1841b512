namespace Gantry.Dicom.Network;

/// <summary>A request of a DIMSE-N service, the same for who sends it and who performs it (PS3.7 §10.1).</summary>
/// <param name="SopClassUid">The SOP class of the instance: Affected or Requested SOP Class UID.</param>
public abstract record NormalizedRequest(Uid SopClassUid)
{
    /// <summary>
    /// The abstract syntax of the presentation context: the SOP class itself, or one that carries its requests, such as a meta SOP class.
    /// When sending, null chooses a context that fits; what was received has it always.
    /// </summary>
    public Uid? AbstractSyntax { get; init; }

    /// <summary>The service and its parameters, message ID aside.</summary>
    internal abstract CommandSet ToCommand();

    /// <summary>What goes with it as a data set.</summary>
    internal abstract DataSet? DataSet { get; }
}
