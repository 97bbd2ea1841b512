using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Network.Tests.UpperLayer;

[Trait("Ledger", "R063")]
public sealed class PduRoundTripTests
{
    private static readonly Gen<Uid> s_uid = Gen.Choose(0, 99999).NonEmptyListOf().Select(parts => new Uid("1.2." + string.Join('.', parts.Take(8))));

    private static readonly Gen<string> s_title = Gen.Choose('A', 'Z').ArrayOf().Select(letters => letters.Length == 0 ? "X" : new string([.. letters.Take(16).Select(c => (char)c)]));

    private static readonly Gen<byte[]> s_bytes = Gen.Choose(0, 255).ArrayOf().Select(values => values.Select(value => (byte)value).ToArray());

    private static readonly Gen<UserInformation> s_information =
        from maximum in Gen.Choose(0, int.MaxValue)
        from implementation in s_uid
        from version in s_title
        from window in Gen.Choose(0, 65535).Two()
        from roles in (from sopClass in s_uid from roles in Gen.Choose(0, 3) select new RoleSelection(sopClass, (roles & 1) != 0, (roles & 2) != 0)).ListOf()
        from extended in (from sopClass in s_uid from bytes in s_bytes select new SopClassExtendedNegotiation(sopClass, bytes)).ListOf()
        from common in
            (from sopClass in s_uid from serviceClass in s_uid from related in s_uid.ListOf() select new SopClassCommonExtendedNegotiation(sopClass, serviceClass, [.. related.Take(5)])).ListOf()
        from identity in (from type in Gen.Choose(1, 5) from one in s_bytes from two in s_bytes select new UserIdentity((UserIdentityType)type, type == 2, one, two)).OrNull()
        select new UserInformation
        {
            MaximumLength = (uint)maximum,
            ImplementationClassUid = implementation,
            ImplementationVersionName = version,
            AsynchronousOperations = new AsynchronousOperationsWindow((ushort)window.Item1, (ushort)window.Item2),
            RoleSelections = [.. roles.Take(20)],
            ExtendedNegotiations = [.. extended.Take(20)],
            CommonExtendedNegotiations = [.. common.Take(20)],
            UserIdentity = identity,
        };

    private static readonly Gen<AssociateRequest> s_request =
        from called in s_title
        from calling in s_title
        from contexts in (from abstractSyntax in s_uid from syntaxes in s_uid.NonEmptyListOf() select (abstractSyntax, syntaxes)).ListOf()
        from information in s_information
        select new AssociateRequest
        {
            CalledAETitle = called,
            CallingAETitle = calling,
            PresentationContexts =
            [
                .. contexts.Take(128).Select((context, i) => new ProposedPresentationContext((byte)((2 * i) + 1), context.abstractSyntax, [.. context.syntaxes.Take(20)])),
            ],
            UserInformation = information,
        };

    [Fact]
    public void A_request_is_read_as_it_was_written() =>
        Prop.ForAll(s_request.ToArbitrary(), request =>
        {
            byte[] pdu = RawPeer.Bytes(request.Encode);
            AssociateRequest read = AssociateRequest.Parse(pdu.AsSpan(6));
            return Same(request, read) && RawPeer.Bytes(read.Encode).AsSpan().SequenceEqual(pdu);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_acceptance_is_read_as_it_was_written() =>
        Prop.ForAll(s_request.ToArbitrary(), request =>
        {
            AssociateAccept accept = new()
            {
                CalledAETitle = request.CalledAETitle,
                CallingAETitle = request.CallingAETitle,
                PresentationContexts =
                [
                    .. request.PresentationContexts.Select(context => new PresentationContextAnswer(context.Id, (PresentationContextResult)(context.Id % 5), context.TransferSyntaxes[0])),
                ],
                UserInformation = request.UserInformation with { UserIdentity = null, UserIdentityResponse = request.UserInformation.UserIdentity?.PrimaryField },
            };
            byte[] pdu = RawPeer.Bytes(accept.Encode);
            AssociateAccept read = AssociateAccept.Parse(pdu.AsSpan(6));
            return Same(accept.UserInformation.UserIdentityResponse, read.UserInformation.UserIdentityResponse)
                && read.PresentationContexts.SequenceEqual(accept.PresentationContexts) && RawPeer.Bytes(read.Encode).AsSpan().SequenceEqual(pdu);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_request_cut_anywhere_is_refused_or_read_but_never_crashes() =>
        Prop.ForAll(s_request.ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(), (request, at) =>
        {
            byte[] field = RawPeer.Bytes(request.Encode)[6..];
            return OnlyDicomException(() => AssociateRequest.Parse(field.AsSpan(0, at % (field.Length + 1))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_bytes_are_refused_or_read_but_never_crash() =>
        Prop.ForAll(s_bytes.ToArbitrary(), bytes =>
            OnlyDicomException(() => AssociateRequest.Parse([.. new byte[68], .. bytes]))
            && OnlyDicomException(() => AssociateAccept.Parse([.. new byte[68], .. bytes]))
            && OnlyDicomException(() => CommandSet.Parse(bytes))).QuickCheckThrowOnFailure();

    private static bool Same(AssociateRequest one, AssociateRequest other) =>
        one.CalledAETitle == other.CalledAETitle
        && one.CallingAETitle == other.CallingAETitle
        && one.PresentationContexts.Zip(other.PresentationContexts).All(pair =>
            pair.First.Id == pair.Second.Id
            && pair.First.AbstractSyntax == pair.Second.AbstractSyntax
            && pair.First.TransferSyntaxes.SequenceEqual(pair.Second.TransferSyntaxes))
        && one.UserInformation.RoleSelections.SequenceEqual(other.UserInformation.RoleSelections)
        && one.UserInformation.AsynchronousOperations == other.UserInformation.AsynchronousOperations
        && one.UserInformation.CommonExtendedNegotiations.Zip(other.UserInformation.CommonExtendedNegotiations).All(pair =>
            pair.First.SopClass == pair.Second.SopClass
            && pair.First.ServiceClass == pair.Second.ServiceClass
            && pair.First.RelatedGeneralSopClasses.SequenceEqual(pair.Second.RelatedGeneralSopClasses))
        && one.UserInformation.CommonExtendedNegotiations.Count == other.UserInformation.CommonExtendedNegotiations.Count
        && one.UserInformation.UserIdentity?.Type == other.UserInformation.UserIdentity?.Type
        && one.UserInformation.UserIdentity?.PositiveResponseRequested == other.UserInformation.UserIdentity?.PositiveResponseRequested
        && Same(one.UserInformation.UserIdentity?.PrimaryField, other.UserInformation.UserIdentity?.PrimaryField)
        && Same(one.UserInformation.UserIdentity?.SecondaryField, other.UserInformation.UserIdentity?.SecondaryField);

    private static bool Same(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one.HasValue == other.HasValue && one.GetValueOrDefault().Span.SequenceEqual(other.GetValueOrDefault().Span);

    private static bool OnlyDicomException(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (DicomException exception)
        {
            return exception.Message.Length > 0;
        }
    }
}
