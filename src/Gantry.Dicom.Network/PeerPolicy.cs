using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>What is accepted from one calling application entity, or from all those that are not named.</summary>
public sealed record PeerPolicy
{
    /// <summary>The networks it may connect from, as in 192.0.2.0/24; null for any.</summary>
    public IReadOnlyCollection<IPNetwork>? Networks { get; init; }

    /// <summary>What its associations may be used for.</summary>
    public AssociationScope Scope { get; init; } = AssociationScope.Everything;

    /// <summary>Whether it may connect from this address.</summary>
    public bool Allows(EndPoint? remote) => Networks is null || Contains(Networks, remote);

    internal static bool Contains(IReadOnlyCollection<IPNetwork> networks, EndPoint? remote)
    {
        if ((remote as IPEndPoint)?.Address is not { } address)
        {
            return false;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(network => network.Contains(address));
    }
}
