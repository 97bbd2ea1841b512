using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Send;

/// <summary>Instances that fit on one association: the presentation contexts that all of them need are at most 128 (PS3.8 §9.3.2.2).</summary>
internal sealed class Shipment
{
    private readonly HashSet<(Uid, TransferSyntax)> _kinds = [];
    private readonly List<InstanceFile> _instances = [];
    private int _contexts;

    /// <summary>The instances.</summary>
    internal IReadOnlyList<InstanceFile> Instances => _instances;

    /// <summary>Shares instances out over as few shipments as possible; all of one SOP class go together.</summary>
    internal static IReadOnlyList<Shipment> Plan(IEnumerable<InstanceFile> instances, int maximumContexts)
    {
        List<Shipment> shipments = [];
        foreach (IGrouping<Uid, InstanceFile> sopClass in instances.GroupBy(instance => instance.SopClassUid))
        {
            // One context for each syntax, and at most two for falling back to the uncompressed ones.
            int contexts = sopClass.Select(instance => instance.TransferSyntax).Distinct().Count() + 2;
            Shipment? shipment = shipments.Find(shipment => shipment._contexts + contexts <= maximumContexts);
            if (shipment is null)
            {
                shipment = new Shipment();
                shipments.Add(shipment);
            }

            shipment._contexts += contexts;
            shipment._instances.AddRange(sopClass);
            shipment._kinds.UnionWith(sopClass.Select(instance => (instance.SopClassUid, instance.TransferSyntax)));
        }

        return shipments;
    }

    /// <summary>Proposes the presentation contexts.</summary>
    internal void Propose(AssociationOptions options) => options.ProposeStore(_kinds);
}
