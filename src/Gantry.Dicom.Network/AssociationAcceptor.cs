using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>The negotiation of an association by its acceptor: which contexts, roles, windows and options are agreed on (PS3.8 §7.1, PS3.7 annex D).</summary>
internal sealed class AssociationAcceptor(ServiceMap services, DicomServiceOptions options)
{
    private static readonly HashSet<Uid> s_uncompressed =
    [
        TransferSyntax.ImplicitVRLittleEndian.Uid,
        TransferSyntax.ExplicitVRLittleEndian.Uid,
        TransferSyntax.ExplicitVRBigEndian.Uid,
        TransferSyntax.DeflatedExplicitVRLittleEndian.Uid,
    ];

    // In the order of the standard's registry.
    private static readonly Uid[] s_standardSyntaxes = [.. UidRegistry.All.Select(entry => entry.Uid).Where(TransferSyntax.IsKnown)];

    private readonly HashSet<Uid> _privateSyntaxes = [.. options.PrivateTransferSyntaxes];

    /// <summary>The transfer syntaxes of the standard, and private ones, that are taken for a SOP class that is offered; empty for one that is not.</summary>
    public IReadOnlyList<Uid> SyntaxesOf(Uid sopClass)
    {
        MappedService? service = services.Find(sopClass);
        return service is { IsProvider: true } ? [.. s_standardSyntaxes.Union(_privateSyntaxes).Where(syntax => Takes(IsStorage(service, sopClass), syntax))] : [];
    }

    /// <summary>Why the request can't be accepted, whoever asks; null when it can.</summary>
    public static AssociateReject? Check(AssociateRequest request) =>
        (request.ProtocolVersion & 1) == 0 ? AssociateReject.ProtocolVersionNotSupported
        : request.ApplicationContextName != UserInformation.DicomApplicationContext ? AssociateReject.ApplicationContextNotSupported
        : null;

    /// <summary>Negotiates.</summary>
    public (AssociateAccept Accept, AssociationInformation Information) Negotiate(AssociateRequest request, EndPoint? remote, AssociationDecision decision)
    {
        UserInformation theirs = request.UserInformation;
        Dictionary<Uid, Uid> general = GeneralClasses(theirs);
        Dictionary<Uid, RoleSelection> roles = Roles(theirs, general, decision.Scope);
        SopClassExtendedNegotiation[] extended = [.. Extended(theirs)];
        List<PresentationContextAnswer> answers = [];
        List<PresentationContext> contexts = [];
        foreach (ProposedPresentationContext proposed in request.PresentationContexts)
        {
            Uid known = general.GetValueOrDefault(proposed.AbstractSyntax, proposed.AbstractSyntax);
            RoleSelection role = roles.GetValueOrDefault(proposed.AbstractSyntax) ?? new RoleSelection(proposed.AbstractSyntax, Scu: true, Scp: false);
            PresentationContextAnswer answer = Answer(proposed, known, role, decision.Scope);
            answers.Add(answer);
            NetworkLog.ContextNegotiated(options.Logger, proposed.Id, remote, proposed.AbstractSyntax.Value, answer.Result, answer.TransferSyntax.Value);
            if (answer.Result == PresentationContextResult.Acceptance)
            {
                contexts.Add(new PresentationContext(proposed.Id, proposed.AbstractSyntax, TransferSyntax.Of(answer.TransferSyntax))
                {
                    RequesterIsScu = role.Scu,
                    RequesterIsScp = role.Scp,
                    RelatedGeneralSopClass = known == proposed.AbstractSyntax ? null : known,
                    ExtendedNegotiation = extended.FirstOrDefault(negotiation => negotiation.SopClass == proposed.AbstractSyntax)?.Information ?? default,
                });
            }
        }

        AsynchronousOperationsWindow? window = theirs.AsynchronousOperations is { } proposedWindow
            ? new AsynchronousOperationsWindow(
                Smaller(proposedWindow.Invoked, options.MaximumOperationsPerformed),
                Smaller(proposedWindow.Performed, options.MaximumOperationsInvoked))
            : null;
        AssociateAccept accept = new()
        {
            CalledAETitle = request.CalledAETitle,
            CallingAETitle = request.CallingAETitle,
            PresentationContexts = answers,
            UserInformation = new UserInformation
            {
                MaximumLength = (uint)options.Limits.MaximumPdu,
                ImplementationClassUid = FileMetaInformation.ImplementationClassUid,
                ImplementationVersionName = FileMetaInformation.ImplementationVersionName,
                AsynchronousOperations = window,
                RoleSelections = [.. roles.Values],
                ExtendedNegotiations = extended,
                UserIdentityResponse = theirs.UserIdentity is { PositiveResponseRequested: true } ? decision.UserIdentityResponse : null,
            },
        };
        AssociationInformation information = new(request.CallingAETitle, request.CalledAETitle, remote)
        {
            ImplementationClassUid = theirs.ImplementationClassUid ?? default,
            ImplementationVersionName = theirs.ImplementationVersionName ?? string.Empty,
            UserIdentity = theirs.UserIdentity,
            UserIdentityResponse = accept.UserInformation.UserIdentityResponse,
            MaximumLength = theirs.MaximumLength ?? 0,
            MaximumOperationsInvoked = window?.Invoked ?? 1,
            MaximumOperationsPerformed = window?.Performed ?? 1,
            PresentationContexts = contexts,
        };
        return (accept, information);
    }

    /// <summary>The smaller of what is asked for, of which 0 is unlimited, and what is allowed here.</summary>
    private static ushort Smaller(ushort proposed, int allowed) => proposed == 0 || proposed > allowed ? (ushort)Math.Clamp(allowed, 1, ushort.MaxValue) : proposed;

    private PresentationContextAnswer Answer(ProposedPresentationContext proposed, Uid known, RoleSelection role, AssociationScope scope)
    {
        MappedService? service = services.Find(known);
        PresentationContextAnswer Refuse(PresentationContextResult result) => new(proposed.Id, result, proposed.TransferSyntaxes[0]);
        if ((service is not { IsProvider: true } || !role.Scu) && !role.Scp)
        {
            return Refuse(PresentationContextResult.AbstractSyntaxNotSupported);
        }

        if (!(role.Scu && scope.AsUser(proposed.AbstractSyntax)) && !role.Scp)
        {
            return Refuse(PresentationContextResult.UserRejection);
        }

        bool isStorage = IsStorage(service, known);
        foreach (Uid syntax in proposed.TransferSyntaxes)
        {
            if (Takes(isStorage, syntax) && scope.TransferSyntaxes(syntax))
            {
                return new PresentationContextAnswer(proposed.Id, PresentationContextResult.Acceptance, syntax);
            }
        }

        return Refuse(PresentationContextResult.TransferSyntaxesNotSupported);
    }

    private static bool IsStorage(MappedService? service, Uid sopClass) => service?.Operation == CommandField.StoreRequest || SopClasses.IsStorage(sopClass);

    private bool Takes(bool isStorage, Uid syntax) =>
        isStorage ? options.AcceptsAnyTransferSyntax || TransferSyntax.IsKnown(syntax) || _privateSyntaxes.Contains(syntax) : s_uncompressed.Contains(syntax);

    /// <summary>A requester may be user of what is offered here, and provider of what is used here: storage for C-GET, classes whose notifications are heard, and what the options name.</summary>
    private Dictionary<Uid, RoleSelection> Roles(UserInformation theirs, Dictionary<Uid, Uid> general, AssociationScope scope)
    {
        Dictionary<Uid, RoleSelection> roles = [];
        foreach (RoleSelection proposed in theirs.RoleSelections)
        {
            Uid known = general.GetValueOrDefault(proposed.SopClass, proposed.SopClass);
            MappedService? service = services.Find(known);
            bool isStorage = IsStorage(service, known);
            bool isUser = (isStorage && services.OffersGet) || service is { IsUser: true } || options.ProviderRoles(proposed.SopClass);
            roles.TryAdd(proposed.SopClass, new RoleSelection(
                proposed.SopClass,
                proposed.Scu && service is { IsProvider: true } && scope.AsUser(proposed.SopClass),
                proposed.Scp && isUser && scope.AsProvider(proposed.SopClass)));
        }

        return roles;
    }

    /// <summary>SOP classes that are not offered, but described as specializations of one that is (PS3.7 §D.3.3.6).</summary>
    private Dictionary<Uid, Uid> GeneralClasses(UserInformation theirs)
    {
        Dictionary<Uid, Uid> general = [];
        foreach (SopClassCommonExtendedNegotiation described in options.AcceptsSpecializedSopClasses ? theirs.CommonExtendedNegotiations : [])
        {
            if (services.Find(described.SopClass) is null && described.RelatedGeneralSopClasses.FirstOrDefault(sopClass => services.Find(sopClass) is not null) is { Value: not null } known)
            {
                general.TryAdd(described.SopClass, known);
            }
        }

        return general;
    }

    private IEnumerable<SopClassExtendedNegotiation> Extended(UserInformation theirs)
    {
        foreach (SopClassExtendedNegotiation proposed in theirs.ExtendedNegotiations.DistinctBy(negotiation => negotiation.SopClass))
        {
            if (services.Find(proposed.SopClass) is { Operation: CommandField.FindRequest or CommandField.MoveRequest or CommandField.GetRequest } service)
            {
                QueryRetrieveOptions agreed = QueryRetrieveOptionsEncoding.Parse(proposed.Information.Span) & service.Options;
                yield return new SopClassExtendedNegotiation(proposed.SopClass, QueryRetrieveOptionsEncoding.Encode(agreed, Math.Min(proposed.Information.Length, QueryRetrieveOptionsEncoding.Length)));
            }
        }
    }
}
