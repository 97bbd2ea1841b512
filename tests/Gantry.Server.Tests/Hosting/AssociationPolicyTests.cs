using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.Tests.Hosting;

/// <summary>Who may have associations, and what for, as the configuration says.</summary>
public sealed class AssociationPolicyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, Trait("Ledger", "R063")]
    [InlineData("""{ "dicom": { "calledTitles": [ "PACS" ] } }""", "ANYBODY", null)]
    [InlineData("""{ "aet": "OTHER", "dicom": { "calledTitles": [ "PACS" ] } }""", "ANYBODY", "called AE title not recognized")]
    [InlineData("""{ "dicom": { "acceptUnknownPeers": false } }""", "CT1", "calling AE title not recognized")]
    [InlineData("""{ "dicom": { "acceptUnknownPeers": false }, "peers": [ { "aet": "CT1", "host": "h", "port": 104 } ] }""", "CT1", null)]
    [InlineData("""{ "dicom": { "networks": [ "192.0.2.0/24" ] } }""", "CT1", "no reason given")]
    [InlineData("""{ "dicom": { "networks": [ "192.0.2.0/24", "127.0.0.0/8" ] } }""", "CT1", null)]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "h", "port": 104, "networks": [ "192.0.2.7" ] } ] }""", "CT1", "calling AE title not recognized")]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "h", "port": 104, "networks": [ "127.0.0.1" ] } ] }""", "CT1", null)]
    [InlineData("""{ "peers": [ { "aet": "CT1", "host": "h", "port": 104, "networks": [ "192.0.2.7" ] } ] }""", "CT2", null)]
    public async Task AnAssociationIsAcceptedOrRejectedWithTheStandardsReason(string configuration, string calling, string? reason)
    {
        await using TestHost test = await StartAsync(configuration);

        if (reason is null)
        {
            await using Association association = await test.AssociateAsync(calling);
            (await association.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        }
        else
        {
            AssociationException exception = await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync(calling));
            exception.Message.ShouldContain("association rejected: " + reason);
        }
    }

    [Theory, Trait("Ledger", "R065")]
    [InlineData(""" "scu": [ "echo", "store" ] """, "store,echo")]
    [InlineData(""" "scu": [ "find", "GET" ] """, "find,get")]
    [InlineData(""" "scu": [ "none" ] """, "")]
    [InlineData(""" "sopClasses": [ "1.2.840.10008.5.1.4.1.1.2" ] """, "store")]
    [InlineData(""" "transferSyntaxes": [ "1.2.840.10008.1.2.4.90" ] """, "")]
    [InlineData(""" "transferSyntaxes": [ "1.2.840.10008.1.2" ] """, "store,echo,find,get")]
    public async Task APeerHasTheRolesThatTheConfigurationGivesIt(string settings, string expected)
    {
        await using TestHost test = await StartAsync($$"""{ "peers": [ { "aet": "CT1", "host": "h", "port": 104, {{settings}} } ] }""");
        (string Name, Uid SopClass)[] services =
        [
            ("store", SopClasses.CTImageStorage),
            ("echo", SopClasses.Verification),
            ("find", SopClasses.StudyRootQueryRetrieveInformationModelFind),
            ("get", SopClasses.StudyRootQueryRetrieveInformationModelGet),
        ];

        Accepted(await AssociateAsync("CT1")).ShouldBe(expected);
        Accepted(await AssociateAsync("CT2")).ShouldBe("store,echo,find,get");

        async Task<AssociationInformation> AssociateAsync(string calling)
        {
            await using Association association = await Association.RequestAsync(
                test.Peer,
                options =>
                {
                    options.CallingAETitle = calling;
                    foreach ((_, Uid sopClass) in services)
                    {
                        options.Propose(sopClass);
                    }
                },
                Cancellation);
            return association.Information;
        }

        string Accepted(AssociationInformation information) =>
            string.Join(',', services.Where(service => information.PresentationContexts.Any(context => context.AbstractSyntax == service.SopClass)).Select(service => service.Name));
    }

    [Theory, Trait("Ledger", "R065")]
    [InlineData(""" "scp": [ "store" ] """, true)]
    [InlineData(""" "scp": [ "none" ] """, false)]
    [InlineData(""" "scu": [ "get", "echo" ] """, true)]
    [InlineData(""" "sopClasses": [ "1.2.840.10008.5.1.4.1.2.2.3", "1.2.840.10008.5.1.4.1.1.4" ] """, false)]
    public async Task TheRoleOfProviderIsNegotiatedForCGetAsTheConfigurationSays(string settings, bool isProvider)
    {
        await using TestHost test = await StartAsync($$"""{ "peers": [ { "aet": "CT1", "host": "h", "port": 104, {{settings}} } ] }""");
        await using Association association = await test.AssociateAsync("CT1", options => options
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
            .Propose(SopClasses.CTImageStorage)
            .SelectRole(SopClasses.CTImageStorage, scu: false, scp: true));
        association.Information.PresentationContexts.Any(context => context.AbstractSyntax == SopClasses.CTImageStorage && context.RequesterIsScp).ShouldBe(isProvider);
    }

    [Fact, Trait("Ledger", "R661")]
    public async Task APeerMayHaveALimitOfItsOwnAndBeyondItTheRejectionIsTransient()
    {
        await using TestHost test = await StartAsync("""{ "limits": { "associationsPerPeer": 1 }, "peers": [ { "aet": "CT1", "host": "h", "port": 104, "associations": 3 } ] }""");
        List<Association> open = [];
        for (int i = 0; i < 3; i++)
        {
            open.Add(await test.AssociateAsync("CT1"));
        }

        AssociateReject rejection = (await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync("CT1"))).Rejection!;

        (rejection.Result, rejection.Source, rejection.Reason).ShouldBe(((byte)2, (byte)3, (byte)2));
        foreach (Association association in open)
        {
            await association.DisposeAsync();
        }
    }

    [Fact, Trait("Ledger", "R661")]
    public async Task TwentyAssociationsOfOnePeerAreAcceptedAndTheTwentyFirstIsNotForNow()
    {
        await using TestHost test = await TestHost.StartAsync();
        Association[] open = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => test.AssociateAsync("CT1")));

        AssociateReject rejection = (await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync("CT1"))).Rejection!;

        (rejection.Result, rejection.Source, rejection.Reason).ShouldBe(((byte)2, (byte)3, (byte)2));
        (await Task.WhenAll(open.Select(association => association.EchoAsync(Cancellation)))).ShouldAllBe(status => status.IsSuccess);
        foreach (Association association in open)
        {
            await association.DisposeAsync();
        }
    }

    [Fact, Trait("Ledger", "R052"), Trait("Ledger", "R065")]
    public async Task APeerThatTakesNoInstancesIsNoDestination()
    {
        await using TestHost test = await StartAsync("""{ "peers": [ { "aet": "DEST", "host": "127.0.0.1", "port": 104, "scp": [ "none" ] } ] }""");
        await using Association association = await test.AssociateAsync(
            "MOVER", options => options.Propose(SopClasses.CTImageStorage).Propose(SopClasses.StudyRootQueryRetrieveInformationModelMove));
        DataSet instance = SyntheticInstance.Create();
        (await association.StoreAsync(StoreOperation.FromDataSet(instance), Cancellation)).Status.IsSuccess.ShouldBeTrue();
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(instance.GetString(Attributes.StudyInstanceUID)!));

        RetrieveProgress last = await association.MoveAsync(SopClasses.StudyRootQueryRetrieveInformationModelMove, "DEST", identifier, Cancellation).LastAsync(Cancellation);

        last.Status.ShouldBe(DimseStatus.MoveDestinationUnknown);
    }

    [Fact]
    public async Task ThePolicyFollowsTheFile()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.ShouldAnswerAsync();

        test.Configure(new { dicom = new { acceptUnknownPeers = false } });
        test.Host.Services.GetRequiredService<ConfigurationMonitor>().Refresh();

        (await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync("CT1"))).Rejection.ShouldBe(AssociateReject.CallingAETitleNotRecognized);
    }

    private static Task<TestHost> StartAsync(string configuration) => TestHost.StartAsync(System.Text.Json.JsonDocument.Parse(configuration).RootElement);
}
