namespace Gantry.Dicom.Network.Tests.UpperLayer;

/// <summary>The table of the program beside the table of the standard, every event in every state, both sides of a release collision.</summary>
[Trait("Ledger", "R063")]
public sealed class StateTableTests
{
    private static readonly Dictionary<string, UpperLayerAction> s_actions = new()
    {
        ["AE-1"] = UpperLayerAction.OpenTransport,
        ["AE-2"] = UpperLayerAction.SendAssociateRequest,
        ["AE-3"] = UpperLayerAction.ConfirmAccept,
        ["AE-4"] = UpperLayerAction.ConfirmReject,
        ["AE-5"] = UpperLayerAction.StartArtim,
        ["AE-6"] = UpperLayerAction.IndicateAssociate,
        ["AE-7"] = UpperLayerAction.SendAssociateAccept,
        ["AE-8"] = UpperLayerAction.SendAssociateReject,
        ["DT-1"] = UpperLayerAction.SendData,
        ["DT-2"] = UpperLayerAction.IndicateData,
        ["AR-1"] = UpperLayerAction.SendReleaseRequest,
        ["AR-2"] = UpperLayerAction.IndicateRelease,
        ["AR-3"] = UpperLayerAction.ConfirmRelease,
        ["AR-4"] = UpperLayerAction.SendReleaseResponse,
        ["AR-5"] = UpperLayerAction.Ignore,
        ["AR-6"] = UpperLayerAction.IndicateData,
        ["AR-7"] = UpperLayerAction.SendData,
        ["AR-8"] = UpperLayerAction.IndicateRelease,
        ["AR-9"] = UpperLayerAction.SendReleaseResponse,
        ["AR-10"] = UpperLayerAction.ConfirmReleaseCollision,
        ["AA-1"] = UpperLayerAction.SendUserAbort,
        ["AA-2"] = UpperLayerAction.CloseTransport,
        ["AA-3"] = UpperLayerAction.IndicateAbort,
        ["AA-4"] = UpperLayerAction.IndicateTransportLoss,
        ["AA-5"] = UpperLayerAction.IndicateTransportLoss,
        ["AA-6"] = UpperLayerAction.Ignore,
        ["AA-7"] = UpperLayerAction.SendAbort,
        ["AA-8"] = UpperLayerAction.SendProviderAbort,
    };

    public static TheoryData<int, int> Pairs()
    {
        TheoryData<int, int> pairs = [];
        for (int happened = 1; happened <= StandardStateTable.Events; happened++)
        {
            for (int state = 1; state <= StandardStateTable.States; state++)
            {
                pairs.Add(happened, state);
            }
        }

        return pairs;
    }

    [Fact]
    public void The_table_is_whole() =>
        (StandardStateTable.Events, StandardStateTable.States).ShouldBe((Enum.GetValues<UpperLayerEvent>().Length, Enum.GetValues<UpperLayerState>().Length));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Event_and_state_lead_to_the_standards_action_and_state(int happened, int state)
    {
        foreach (bool isRequester in (bool[])[true, false])
        {
            (UpperLayerAction Action, UpperLayerState Next)? expected = StandardStateTable.Cell(happened, state, isRequester) is var (action, next)
                ? (s_actions[action], (UpperLayerState)next)
                : null;
            UpperLayerTable.Next((UpperLayerEvent)happened, (UpperLayerState)state, isRequester).ShouldBe(expected);
        }
    }
}
