namespace Gantry.Dicom.Network;

/// <summary>What was sent to a peer before, the latest last, so that the next association has presentation contexts for it too.</summary>
internal sealed class ContextMemory
{
    // Some are left for what the pool's user proposes.
    private const int MaximumContexts = 112;
    private readonly List<ContextNeed> _needs = [];

    /// <summary>Notes what was needed.</summary>
    public void Add(IEnumerable<ContextNeed> needs)
    {
        foreach (ContextNeed need in needs)
        {
            _needs.Remove(need);
            _needs.Add(need);
        }

        if (_needs.Count > MaximumContexts)
        {
            _needs.RemoveRange(0, _needs.Count - MaximumContexts);
        }
    }

    /// <summary>These, and of those before as many as one association holds.</summary>
    public IReadOnlyCollection<ContextNeed> With(IEnumerable<ContextNeed> needs)
    {
        HashSet<ContextNeed> all = [.. needs];
        for (int i = _needs.Count - 1; i >= 0; i--)
        {
            // One context for each syntax of a class, and one more to fall back to.
            if (all.Count + all.Where(need => need.Stored is not null).Select(need => need.AbstractSyntax).Distinct().Count() + 2 > MaximumContexts)
            {
                break;
            }

            all.Add(_needs[i]);
        }

        return all;
    }

    /// <summary>Proposes the presentation contexts that are needed and not proposed yet.</summary>
    public static void Propose(AssociationOptions options, IEnumerable<ContextNeed> needs)
    {
        HashSet<Uid> proposed = [.. options.Proposals.Select(proposal => proposal.AbstractSyntax)];
        ContextNeed[] missing = [.. needs.Where(need => !proposed.Contains(need.AbstractSyntax))];
        foreach (ContextNeed need in missing.Where(need => need.Stored is null))
        {
            options.Propose(need.AbstractSyntax);
        }

        options.ProposeStore(missing.Where(need => need.Stored is not null).Select(need => (need.AbstractSyntax, need.Stored!)));
    }
}
