using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Server.Dimse;

/// <summary>Shares instances out among associations when they need more presentation contexts than one association has.</summary>
internal static class StoreContexts
{
    // PS3.8 §9.3.2.2: the identifiers are the odd numbers up to 255.
    private const int MaximumContexts = 128;

    /// <summary>Groups of instances that one association can carry each; instances of a SOP class stay together.</summary>
    internal static IEnumerable<IReadOnlyList<StoredInstance>> Split(IReadOnlyList<StoredInstance> instances)
    {
        List<Uid> classes = [];
        int contexts = 0;
        foreach (IGrouping<Uid, StoredInstance> sopClass in instances.GroupBy(instance => instance.SopClassUid))
        {
            // One for each syntax stored, and one for the uncompressed ones.
            int needed = sopClass.Select(instance => instance.TransferSyntax).Distinct().Count() + 1;
            if (contexts + needed > MaximumContexts && classes.Count > 0)
            {
                yield return Of(instances, classes);
                classes = [];
                contexts = 0;
            }

            classes.Add(sopClass.Key);
            contexts += needed;
        }

        if (classes.Count > 0)
        {
            yield return Of(instances, classes);
        }
    }

    private static List<StoredInstance> Of(IReadOnlyList<StoredInstance> instances, List<Uid> classes)
    {
        HashSet<Uid> chosen = [.. classes];
        return [.. instances.Where(instance => chosen.Contains(instance.SopClassUid))];
    }
}
