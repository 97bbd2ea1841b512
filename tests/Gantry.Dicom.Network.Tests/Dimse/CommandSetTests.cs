using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Network.Tests.Dimse;

[Trait("Ledger", "R044")]
public sealed class CommandSetTests
{
    private static readonly CommandField[] s_requests = [.. Enum.GetValues<CommandField>().Where(field => field != CommandField.None && !field.IsResponse())];

    private static readonly CommandField[] s_messages = [.. Enum.GetValues<CommandField>().Where(field => field != CommandField.None)];

    private static readonly ushort[] s_statuses =
    [
        0, 1, 0x0105, 0x0106, 0x0107, 0x0110, 0x0111, 0x0112, 0x0113, 0x0114, 0x0115, 0x0116, 0x0117, 0x0118, 0x0119, 0x0120, 0x0121, 0x0122, 0x0123, 0x0124, 0x0210, 0x0211, 0x0212, 0x0213,
        0xA700, 0xA801, 0xA900, 0xB000, 0xC000, 0xC310, 0xFE00, 0xFF00, 0xFF01,
    ];

    private static readonly CommandSet s_nothing = new() { Field = CommandField.EchoRequest };

    private static readonly CommandSet s_values = new()
    {
        Field = CommandField.EchoRequest,
        AffectedSOPClassUID = new Uid("1.2.2"),
        RequestedSOPClassUID = new Uid("1.2.3"),
        MoveDestination = "DESTINATION",
        Priority = 1,
        Status = DimseStatus.Success,
        OffendingElement = [Attributes.PatientID],
        ErrorComment = "comment",
        ErrorId = 5,
        AffectedSOPInstanceUID = new Uid("1.2.4"),
        RequestedSOPInstanceUID = new Uid("1.2.5"),
        EventTypeId = 6,
        AttributeIdentifierList = [Attributes.PatientID, Attributes.PatientName],
        ActionTypeId = 7,
        RemainingSubOperations = 8,
        CompletedSubOperations = 9,
        FailedSubOperations = 10,
        WarningSubOperations = 11,
        MoveOriginatorAETitle = "ORIGINATOR",
        MoveOriginatorMessageId = 12,
    };

    private static readonly string[] s_all =
    [
        "0002", "0003", "0110", "0120", "0600", "0700", "0900", "0901", "0902", "0903", "1000", "1001", "1002", "1005", "1008", "1020", "1021", "1022", "1023", "1030", "1031",
    ];

    private static readonly Gen<Uid> s_uid = Gen.Choose(0, 99999).NonEmptyListOf().Select(parts => new Uid("1.2." + string.Join('.', parts.Take(8))));

    private static readonly Gen<string> s_text = Gen.Choose('A', 'z').NonEmptyListOf().Select(letters => new string([.. letters.Take(16).Select(c => (char)c)]));

    private static readonly Gen<ushort> s_number = Gen.Choose(0, ushort.MaxValue).Select(number => (ushort)number);

    private static readonly Gen<IReadOnlyList<Tag>> s_tags = Gen.Choose(int.MinValue, int.MaxValue).NonEmptyListOf().Select(IReadOnlyList<Tag> (values) => [.. values.Select(value => new Tag((uint)value))]);

    /// <summary>All values at random; each message then takes those that are its own.</summary>
    private static readonly Gen<CommandSet> s_command =
        from field in Gen.Elements(s_messages)
        from status in Gen.Elements(s_statuses)
        from uids in s_uid.Four()
        from numbers in s_number.ArrayOf(10)
        from tags in s_tags.Two()
        from texts in s_text.Three()
        from hasDataSet in Gen.Elements(true, false)
        from optional in Gen.Choose(0, int.MaxValue)
        select Exact(
            new CommandSet
            {
                Field = field,
                MessageId = numbers[0],
                MessageIdBeingRespondedTo = numbers[1],
                HasDataSet = hasDataSet,
                AffectedSOPClassUID = uids.Item1,
                RequestedSOPClassUID = uids.Item2,
                AffectedSOPInstanceUID = uids.Item3,
                RequestedSOPInstanceUID = uids.Item4,
                Priority = numbers[2],
                EventTypeId = numbers[3],
                ActionTypeId = numbers[4],
                AttributeIdentifierList = tags.Item1,
                Status = new DimseStatus(status),
                OffendingElement = tags.Item2,
                ErrorComment = texts.Item1,
                ErrorId = numbers[5],
                MoveDestination = texts.Item2,
                MoveOriginatorAETitle = texts.Item3,
                MoveOriginatorMessageId = numbers[6],
                RemainingSubOperations = numbers[7],
                CompletedSubOperations = numbers[8],
                FailedSubOperations = numbers[9],
                WarningSubOperations = numbers[9],
            },
            optional);

    /// <summary>The elements each message must and may have, after the tables of PS3.7 §9.3 and §10.3, by their numbers; command field and data set type aside.</summary>
    public static TheoryData<CommandField, string, string> Messages => new()
    {
        { CommandField.StoreRequest, "0002 0110 0700 1000", "1030 1031" },
        { CommandField.StoreResponse, "0120 0900", "0002 1000" },
        { CommandField.FindRequest, "0002 0110 0700", "" },
        { CommandField.FindResponse, "0120 0900", "0002" },
        { CommandField.GetRequest, "0002 0110 0700", "" },
        { CommandField.GetResponse, "0120 0900", "0002 1020 1021 1022 1023" },
        { CommandField.MoveRequest, "0002 0110 0600 0700", "" },
        { CommandField.MoveResponse, "0120 0900", "0002 1020 1021 1022 1023" },
        { CommandField.EchoRequest, "0002 0110", "" },
        { CommandField.EchoResponse, "0120 0900", "0002" },
        { CommandField.CancelRequest, "0120", "" },
        { CommandField.NEventReportRequest, "0002 0110 1000 1002", "" },
        { CommandField.NEventReportResponse, "0120 0900", "0002 1000 1002" },
        { CommandField.NGetRequest, "0003 0110 1001", "1005" },
        { CommandField.NGetResponse, "0120 0900", "0002 1000" },
        { CommandField.NSetRequest, "0003 0110 1001", "" },
        { CommandField.NSetResponse, "0120 0900", "0002 1000" },
        { CommandField.NActionRequest, "0003 0110 1001 1008", "" },
        { CommandField.NActionResponse, "0120 0900", "0002 1000 1008" },
        { CommandField.NCreateRequest, "0002 0110", "1000" },
        { CommandField.NCreateResponse, "0120 0900", "0002 1000" },
        { CommandField.NDeleteRequest, "0003 0110 1001", "" },
        { CommandField.NDeleteResponse, "0120 0900", "0002 1000" },
    };

    [Fact]
    public void An_echo_request_is_what_the_standard_says_byte_by_byte()
    {
        CommandSet command = new() { Field = CommandField.EchoRequest, MessageId = 7, AffectedSOPClassUID = SopClasses.Verification };
        Convert.ToHexString(command.Encode()).ShouldBe(
            "00000000" + "04000000" + "38000000"
            + "00000200" + "12000000" + "312E322E3834302E31303030382E312E3100"
            + "00000001" + "02000000" + "3000"
            + "00001001" + "02000000" + "0700"
            + "00000008" + "02000000" + "0101");
    }

    [Fact]
    public void Each_message_is_read_as_it_was_written() =>
        Prop.ForAll(s_command.ToArbitrary(), command =>
        {
            byte[] bytes = command.Encode();
            CommandSet read = CommandSet.Parse(bytes);
            return Same(command, read) && read.Encode().AsSpan().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Each_message_has_the_elements_that_the_standard_gives_it(CommandField field, string required, string optional)
    {
        CommandSet full = Exact(Full(field), ~0);
        Numbers(full.Encode()).ShouldBe([.. Split(required), .. Split(optional)], ignoreOrder: true);
        Numbers(Exact(Full(field), 0).Encode()).ShouldBe(Split(required), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_a_message_lacks_or_has_too_much_is_named_when_it_is_written(CommandField field, string required, string optional)
    {
        foreach (string number in Split(required).Except(["0110", "0120", "0700"]))
        {
            Should.Throw<DicomException>(() => Without(Exact(Full(field), 0), number).Encode()).Message.ShouldContain($"(0000,{number})", customMessage: $"{field} {optional}");
        }

        string[] others = [.. s_all.Except(Split(required)).Except(Split(optional)).Except(["0110", "0120"])];
        foreach (string number in others)
        {
            Should.Throw<DicomException>(() => With(Exact(Full(field), 0), number).Encode()).Message.ShouldContain($"(0000,{number})");
        }
    }

    [Theory]
    [InlineData(0x0105, "0901 0903", "0902 1005")]
    [InlineData(0x0107, "0901 0903", "0902 1005")]
    [InlineData(0x0120, "0901 0903", "0902 1005")]
    [InlineData(0x0121, "0901 0903", "0902 1005")]
    [InlineData(0x0110, "0901 1005", "0902 0903")]
    [InlineData(0x0112, "0901 0903 1005", "0902")]
    [InlineData(0xA900, "0903 1005", "0901 0902")]
    [InlineData(0xB000, "0903 1005", "0901 0902")]
    [InlineData(0x0000, "0901 0902 0903 1005", "")]
    public void A_status_carries_its_own_fields_and_no_others(int status, string never, string may)
    {
        CommandSet response = Exact(Full(CommandField.NSetResponse), 0) with { Status = new DimseStatus((ushort)status) };
        Split(never).ShouldAllBe(number => Refuses(With(response, number)));
        Split(may).ShouldAllBe(number => Numbers(With(response, number).Encode()).Contains(number));
    }

    [Fact]
    public void A_request_without_a_priority_asks_for_medium() =>
        CommandSet.Parse(new CommandSet { Field = CommandField.FindRequest, AffectedSOPClassUID = Samples.Find }.Encode()).Priority.ShouldBe((ushort)0);

    [Fact]
    public void A_response_repeats_what_the_request_was_about()
    {
        foreach (CommandField field in s_requests.Where(field => field != CommandField.CancelRequest))
        {
            CommandSet request = Exact(Full(field), ~0);
            CommandSet response = CommandSet.Parse(request.Respond(DimseStatus.Success, "not sent with success").Encode());
            response.Field.ShouldBe(field | (CommandField)0x8000);
            response.MessageIdBeingRespondedTo.ShouldBe(request.MessageId);
            response.AffectedSOPClassUID.ShouldBe(request.AffectedSOPClassUID ?? request.RequestedSOPClassUID);
            response.EventTypeId.ShouldBe(field == CommandField.NEventReportRequest ? request.EventTypeId : null);
            response.ActionTypeId.ShouldBe(field == CommandField.NActionRequest ? request.ActionTypeId : null);
            response.ErrorComment.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("00000200FFFFFFFF31", "(0000,0002)")] // longer than what is there
    [InlineData("000002000100000031" + "000002000100000031", "Affected SOP Class UID (0000,0002)")] // twice
    [InlineData("000000090400000030000000", "Status (0000,0900)")] // a number of four bytes
    [InlineData("00000009", "byte 20")] // half an element
    [InlineData("0000051006000000100010001000", "Attribute Identifier List (0000,1005)")] // one tag and a half
    [InlineData("08000500020000004953", "(0008,0005)")] // not of a command set
    public void Hostile_values_are_refused_with_the_element_named(string bytes, string named) =>
        Should.Throw<DicomException>(() => CommandSet.Parse([.. Head, .. Convert.FromHexString(bytes)])).Message.ShouldContain(named);

    [Theory]
    [InlineData(0x0002, 65)]
    [InlineData(0x0003, 65)]
    [InlineData(0x1000, 65)]
    [InlineData(0x1001, 65)]
    [InlineData(0x0600, 17)]
    [InlineData(0x1030, 17)]
    public void Text_that_is_too_long_is_refused_with_the_element_named(int element, int length)
    {
        byte[] bytes = Element((ushort)element, [.. Enumerable.Repeat((byte)'1', length)]);
        Should.Throw<DicomException>(() => CommandSet.Parse([.. Head, .. bytes])).Message.ShouldContain($"(0000,{element:X4})");
        CommandSet.Parse([.. Head, .. Element((ushort)element, [.. Enumerable.Repeat((byte)'1', length - 1)])]).Field.ShouldBe(CommandField.EchoRequest);
    }

    [Fact]
    public void Elements_that_are_retired_or_unknown_are_skipped()
    {
        byte[] bytes = [.. Head, .. Element(0x4000, "DIALOG"u8.ToArray()), .. Element(0x9999, [1])];
        CommandSet.Parse(bytes).ShouldBe(new CommandSet { Field = CommandField.EchoRequest, MessageId = 1 });
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll(s_command.ToArbitrary(), Gen.Choose(0, 400).Two().ToArbitrary(), (command, change) =>
        {
            byte[] bytes = command.Encode();
            bytes[change.Item1 % bytes.Length] ^= (byte)(change.Item2 + 1);
            try
            {
                CommandSet.Parse(bytes.AsSpan(0, bytes.Length - (change.Item2 % 7 == 0 ? change.Item1 % bytes.Length : 0)));
            }
            catch (DicomException)
            {
                return true;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static byte[] Head => [.. Element(0x0100, [0x30, 0]), .. Element(0x0110, [1, 0])];

    private static byte[] Element(ushort number, byte[] value)
    {
        byte[] bytes = new byte[8 + value.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), number);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), value.Length);
        value.CopyTo(bytes, 8);
        return bytes;
    }

    private static CommandSet Full(CommandField field) => s_all.Aggregate(new CommandSet { Field = field, MessageId = 3, MessageIdBeingRespondedTo = 4 }, With);

    private static CommandSet With(CommandSet command, string number) => number == "0900" && command.Status is not null ? command : Copy(command, s_values, number);

    private static CommandSet Without(CommandSet command, string number) => Copy(command, s_nothing, number);

    private static CommandSet Copy(CommandSet to, CommandSet from, string number) => number switch
    {
        "0002" => to with { AffectedSOPClassUID = from.AffectedSOPClassUID },
        "0003" => to with { RequestedSOPClassUID = from.RequestedSOPClassUID },
        "0600" => to with { MoveDestination = from.MoveDestination },
        "0700" => to with { Priority = from.Priority },
        "0900" => to with { Status = from.Status },
        "0901" => to with { OffendingElement = from.OffendingElement },
        "0902" => to with { ErrorComment = from.ErrorComment },
        "0903" => to with { ErrorId = from.ErrorId },
        "1000" => to with { AffectedSOPInstanceUID = from.AffectedSOPInstanceUID },
        "1001" => to with { RequestedSOPInstanceUID = from.RequestedSOPInstanceUID },
        "1002" => to with { EventTypeId = from.EventTypeId },
        "1005" => to with { AttributeIdentifierList = from.AttributeIdentifierList },
        "1008" => to with { ActionTypeId = from.ActionTypeId },
        "1020" => to with { RemainingSubOperations = from.RemainingSubOperations },
        "1021" => to with { CompletedSubOperations = from.CompletedSubOperations },
        "1022" => to with { FailedSubOperations = from.FailedSubOperations },
        "1023" => to with { WarningSubOperations = from.WarningSubOperations },
        "1030" => to with { MoveOriginatorAETitle = from.MoveOriginatorAETitle },
        "1031" => to with { MoveOriginatorMessageId = from.MoveOriginatorMessageId },
        _ => to,
    };

    /// <summary>Leaves a message what it must have, of what it may have what the bits say, and nothing else.</summary>
    private static CommandSet Exact(CommandSet command, int optionalBits)
    {
        (_, string required, string optional) = Messages.Select(row => row.Data).Single(row => row.Item1 == command.Field);
        string[] byStatus = command.IsResponse
            ? command.Status!.Value.Code switch
            {
                0 => [],
                0x0105 or 0x0107 or 0x0120 or 0x0121 => ["0902", "1005"],
                0x0110 => ["0902", "0903"],
                >= 0x0100 and < 0x0300 => ["0902"],
                _ => ["0901", "0902"],
            }
            : [];
        HashSet<string> kept = [.. Split(required), .. Split(optional).Concat(byStatus).Where((_, i) => (optionalBits >> i & 1) != 0)];
        CommandSet exact = s_all.Where(number => !kept.Contains(number)).Aggregate(command, Without);
        return exact with { MessageId = kept.Contains("0110") ? command.MessageId : (ushort)0, MessageIdBeingRespondedTo = kept.Contains("0120") ? command.MessageIdBeingRespondedTo : (ushort)0 };
    }

    private static bool Same(CommandSet one, CommandSet other) =>
        one with { OffendingElement = null, AttributeIdentifierList = null } == other with { OffendingElement = null, AttributeIdentifierList = null }
        && (one.OffendingElement ?? []).SequenceEqual(other.OffendingElement ?? [])
        && (one.AttributeIdentifierList ?? []).SequenceEqual(other.AttributeIdentifierList ?? []);

    private static bool Refuses(CommandSet command)
    {
        try
        {
            command.Encode();
            return false;
        }
        catch (DicomException)
        {
            return true;
        }
    }

    private static string[] Split(string numbers) => numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The numbers of the elements of a command set, group length, command field and data set type aside.</summary>
    private static List<string> Numbers(byte[] bytes)
    {
        List<string> numbers = [];
        for (int at = 0; at < bytes.Length; at += 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4)))
        {
            numbers.Add($"{BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2)):X4}");
        }

        numbers.ShouldBe([.. numbers.Order(StringComparer.Ordinal)]);
        return [.. numbers.Except(["0000", "0100", "0800"])];
    }
}
