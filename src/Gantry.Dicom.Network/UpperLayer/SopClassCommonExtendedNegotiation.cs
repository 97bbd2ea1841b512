namespace Gantry.Dicom.Network;

/// <summary>
/// A SOP class common extended negotiation sub-item of an association request (PS3.7 §D.3.3.6): what kind of thing a SOP class is, so that an acceptor that does not
/// know the class itself can treat it as one it knows.
/// </summary>
/// <param name="SopClass">The SOP class that is described.</param>
/// <param name="ServiceClass">Its service class, for example 1.2.840.10008.4.2 (Storage Service Class).</param>
/// <param name="RelatedGeneralSopClasses">More general SOP classes that it is a specialization of.</param>
public sealed record SopClassCommonExtendedNegotiation(Uid SopClass, Uid ServiceClass, IReadOnlyList<Uid> RelatedGeneralSopClasses)
{
    internal const byte Item = 0x57;

    // The second byte is no reserved one here: it is the version of the sub-item (PS3.7 table D.3-12).
    private const byte Version = 0;

    internal void Encode(ItemWriter writer)
    {
        int item = writer.Begin(Item, second: Version);
        writer.WriteCountedText(SopClass.Value);
        writer.WriteCountedText(ServiceClass.Value);
        int related = writer.BeginCounted();
        foreach (Uid general in RelatedGeneralSopClasses)
        {
            writer.WriteCountedText(general.Value);
        }

        writer.End(related);
        writer.End(item);
    }

    internal static SopClassCommonExtendedNegotiation Parse(ReadOnlySpan<byte> value)
    {
        Uid sopClass = new(UpperLayerText.Decode(ItemReader.TakeCounted(ref value, Item)));
        Uid serviceClass = new(UpperLayerText.Decode(ItemReader.TakeCounted(ref value, Item)));
        List<Uid> related = [];

        // Later versions may add fields behind.
        ReadOnlySpan<byte> list = value.IsEmpty ? default : ItemReader.TakeCounted(ref value, Item);
        while (!list.IsEmpty)
        {
            related.Add(new Uid(UpperLayerText.Decode(ItemReader.TakeCounted(ref list, Item))));
        }

        return new SopClassCommonExtendedNegotiation(sopClass, serviceClass, related);
    }
}
