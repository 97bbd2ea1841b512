namespace Gantry.Dicom.Network;

/// <summary>
/// Finds out what an application entity takes as service class provider, by proposing presentation contexts and sending nothing on them (PS3.8 §7.1.1). Of each class a few transfer
/// syntaxes are proposed first; of those that are taken then all, each in a context of its own.
/// </summary>
public static class CapabilityProbe
{
    private const int ContextsAtOnce = 128;

    // A class that takes none of these is not found: of video and of compressed pictures one each is enough.
    private static readonly TransferSyntax[] s_first =
    [
        TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEG2000Lossless, TransferSyntax.MPEG2MPML, TransferSyntax.MPEG4HP41,
    ];

    /// <summary>The SOP classes that the standard gives services over an association, retired ones among them.</summary>
    public static IReadOnlyList<Uid> StandardClasses { get; } =
        [.. UidRegistry.All.Where(entry => entry.Kind is "SOP Class" or "Meta SOP Class").Select(entry => entry.Uid).Where(uid => ServiceGroups.TryGet(uid, out _) || SopClasses.IsStorage(uid))];

    /// <summary>Asks.</summary>
    /// <param name="title">What the answer is to be called.</param>
    /// <param name="request">Requests an association with the contexts that it is given to propose.</param>
    /// <param name="classes">The SOP classes asked for.</param>
    /// <param name="syntaxes">The transfer syntaxes asked for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AssociationException">The peer can't be reached, or rejects the association.</exception>
    public static async Task<EntityCapabilities> RunAsync(
        string title, Func<Action<AssociationOptions>, CancellationToken, Task<Association>> request, IEnumerable<Uid> classes, IEnumerable<TransferSyntax> syntaxes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        string implementation = string.Empty;
        List<Uid> taken = [];
        foreach (Uid[] some in classes.Distinct().Chunk(ContextsAtOnce))
        {
            taken.AddRange((await AskAsync([.. some.Select(sopClass => (sopClass, s_first))]).ConfigureAwait(false)).Select(context => context.AbstractSyntax));
        }

        Dictionary<Uid, List<Uid>> found = [];
        IEnumerable<(Uid, TransferSyntax[])> each = taken.SelectMany(_ => syntaxes, (sopClass, syntax) => (sopClass, (TransferSyntax[])[syntax]));
        foreach ((Uid, TransferSyntax[])[] some in each.Chunk(ContextsAtOnce))
        {
            foreach (PresentationContext context in await AskAsync(some).ConfigureAwait(false))
            {
                (found.TryGetValue(context.AbstractSyntax, out List<Uid>? of) ? of : found[context.AbstractSyntax] = []).Add(context.TransferSyntax.Uid);
            }
        }

        return new EntityCapabilities(title, [.. found.Select(of => new SopClassCapability(of.Key, of.Value, []))]) { Implementation = implementation, IsUserKnown = false };

        async Task<IReadOnlyList<PresentationContext>> AskAsync((Uid SopClass, TransferSyntax[] Syntaxes)[] proposals)
        {
            Association association = await request(options => Array.ForEach(proposals, proposal => options.Propose(proposal.SopClass, proposal.Syntaxes)), cancellation).ConfigureAwait(false);
            await using (association.ConfigureAwait(false))
            {
                implementation = association.Information.ImplementationVersionName;
                IReadOnlyList<PresentationContext> accepted = association.Information.PresentationContexts;
                await association.ReleaseAsync(cancellation).ConfigureAwait(false);
                return accepted;
            }
        }
    }
}
