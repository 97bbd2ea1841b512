namespace Gantry.Archive.Tests;

public sealed class ProgramStateTests
{
    [Fact]
    public async Task WhatIsKeptIsThereAfterARestartInTheOrderOfItsNames()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        test.Archive.KeepState("one", new StateRecord("b", "2"));
        test.Archive.KeepState("one", new StateRecord("a", "1"));
        test.Archive.KeepState("one", new StateRecord("a", "3"));
        test.Archive.KeepState("other", new StateRecord("c", "4"));
        test.Archive.KeepState("one", new StateRecord("d", "5"));
        test.Archive.ForgetState("one", "d");
        await test.ReopenAsync();

        test.Archive.ReadState("one").ShouldBe([new StateRecord("a", "3"), new StateRecord("b", "2")]);
        test.Archive.ReadState("one", after: "a").ShouldBe([new StateRecord("b", "2")]);
        test.Archive.ReadState("one", limit: 1, descending: true).ShouldBe([new StateRecord("b", "2")]);
        test.Archive.FindState("other", "c").ShouldBe(new StateRecord("c", "4"));
        test.Archive.FindState("other", "a").ShouldBeNull();
    }

    [Fact]
    public async Task AnIndexMadeAnewHasWhatTheProgramKeptButNoPositions()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make());
        test.Archive.KeepState("peer", new StateRecord("CT1", "{}"));
        test.Archive.KeepState("webhook", new StateRecord("ris", "{}"));
        await test.Archive.DisposeAsync();

        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        await test.ReopenAsync();

        test.Archive.FindState("peer", "CT1").ShouldNotBeNull();
        test.Archive.FindState("webhook", "ris").ShouldBeNull();
        (await test.Archive.StatisticsAsync(TestArchive.Sender, TestContext.Current.CancellationToken)).Instances.ShouldBe(1);
    }
}
