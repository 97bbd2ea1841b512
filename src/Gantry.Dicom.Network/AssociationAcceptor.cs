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

    private readonly HashSet<Uid> _privateSyntaxes = [.. options.PrivateTransferSyntaxes];

    /// <summary>Why the request can't be accepted, whoever asks; null when it can.</summary>
    public static AssociateReject? Check(AssociateRequest request) =>
        (request.ProtocolVersion & 1) == 0 ? AssociateReject.ProtocolVersionNotSupported
        : request.ApplicationContextName != UserInformation.DicomApplicationContext ? AssociateReject.ApplicationContextNotSupported
        : null;

    /// <summary>Negotiates.</summary>
    public (AssociateAccept Accept, AssociationInformation Information) Negotiate(AssociateRequest request, EndPoint? remote)
    {
        RoleSelection[] roles = [.. Roles(request)];
        SopClassExtendedNegotiation[] extended = [.. Extended(request)];
        List<PresentationContextAnswer> answers = [];
        List<PresentationContext> contexts = [];
        foreach (ProposedPresentationContext proposed in request.PresentationContexts)
        {
            RoleSelection? role = roles.FirstOrDefault(selection => selection.SopClass == proposed.AbstractSyntax);
            PresentationContextAnswer answer = Answer(proposed, role);
            answers.Add(answer);
            NetworkLog.ContextNegotiated(options.Logger, proposed.Id, remote, proposed.AbstractSyntax.Value, answer.Result, answer.TransferSyntax.Value);
            if (answer.Result == PresentationContextResult.Acceptance)
            {
                contexts.Add(new PresentationContext(proposed.Id, proposed.AbstractSyntax, TransferSyntax.Of(answer.TransferSyntax))
                {
                    RequesterIsScu = role?.Scu ?? true,
                    RequesterIsScp = role?.Scp ?? false,
                    ExtendedNegotiation = extended.FirstOrDefault(negotiation => negotiation.SopClass == proposed.AbstractSyntax)?.Information ?? default,
                });
            }
        }

        UserInformation theirs = request.UserInformation;
        AsynchronousOperationsWindow? window = theirs.AsynchronousOperations is { } proposedWindow
            ? new AsynchronousOperationsWindow(Bound(proposedWindow.Invoked), Bound(proposedWindow.Performed))
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
                RoleSelections = roles,
                ExtendedNegotiations = extended,
            },
        };
        AssociationInformation information = new(request.CallingAETitle, request.CalledAETitle, remote)
        {
            ImplementationClassUid = theirs.ImplementationClassUid ?? default,
            ImplementationVersionName = theirs.ImplementationVersionName ?? string.Empty,
            UserIdentity = theirs.UserIdentity,
            MaximumLength = theirs.MaximumLength ?? 0,
            MaximumOperationsInvoked = window?.Invoked ?? 1,
            MaximumOperationsPerformed = window?.Performed ?? 1,
            PresentationContexts = contexts,
        };
        return (accept, information);
    }

    private ushort Bound(ushort proposed) => proposed == 0 || proposed > options.MaximumOperationsPerformed ? (ushort)options.MaximumOperationsPerformed : proposed;

    private PresentationContextAnswer Answer(ProposedPresentationContext proposed, RoleSelection? role)
    {
        MappedService? service = services.Find(proposed.AbstractSyntax);
        bool isStorage = service?.Operation == CommandField.StoreRequest || role?.Scp == true;
        if (service is null && !isStorage)
        {
            return new PresentationContextAnswer(proposed.Id, PresentationContextResult.AbstractSyntaxNotSupported, proposed.TransferSyntaxes[0]);
        }

        foreach (Uid syntax in proposed.TransferSyntaxes)
        {
            if (isStorage ? options.AcceptsAnyTransferSyntax || TransferSyntax.IsKnown(syntax) || _privateSyntaxes.Contains(syntax) : s_uncompressed.Contains(syntax))
            {
                return new PresentationContextAnswer(proposed.Id, PresentationContextResult.Acceptance, syntax);
            }
        }

        return new PresentationContextAnswer(proposed.Id, PresentationContextResult.TransferSyntaxesNotSupported, proposed.TransferSyntaxes[0]);
    }

    /// <summary>A requester may be user of what is offered here, and provider of storage for C-GET.</summary>
    private IEnumerable<RoleSelection> Roles(AssociateRequest request)
    {
        foreach (RoleSelection proposed in request.UserInformation.RoleSelections.DistinctBy(selection => selection.SopClass))
        {
            MappedService? service = services.Find(proposed.SopClass);
            bool isStorage = service?.Operation == CommandField.StoreRequest || SopClasses.IsStorage(proposed.SopClass);
            yield return new RoleSelection(proposed.SopClass, proposed.Scu && service is not null, proposed.Scp && isStorage && services.OffersGet);
        }
    }

    private IEnumerable<SopClassExtendedNegotiation> Extended(AssociateRequest request)
    {
        foreach (SopClassExtendedNegotiation proposed in request.UserInformation.ExtendedNegotiations.DistinctBy(negotiation => negotiation.SopClass))
        {
            if (services.Find(proposed.SopClass) is { Operation: CommandField.FindRequest or CommandField.MoveRequest or CommandField.GetRequest } service)
            {
                QueryRetrieveOptions agreed = QueryRetrieveOptionsEncoding.Parse(proposed.Information.Span) & service.Options;
                yield return new SopClassExtendedNegotiation(proposed.SopClass, QueryRetrieveOptionsEncoding.Encode(agreed, Math.Min(proposed.Information.Length, 5)));
            }
        }
    }
}
