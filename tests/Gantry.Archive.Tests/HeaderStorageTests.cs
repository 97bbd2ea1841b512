using FsCheck;
using FsCheck.Fluent;
using Gantry.Dicom;
using Microsoft.Data.Sqlite;

namespace Gantry.Archive.Tests;

/// <summary>How header copies are kept: those of a series as what differs from its first.</summary>
[Trait("Ledger", "R228")]
public sealed class HeaderStorageTests
{
    [Fact]
    public void WhatIsWrittenAgainstAnotherHeaderIsReadAgain()
    {
        Gen<byte[]> whole = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(400);
        Gen<(byte[] Base, byte[] Copy)> pairs =
            from bytes in whole
            from changes in Gen.Choose(0, 399).ArrayOf(12)
            from cut in Gen.Choose(0, 399)
            from tail in Gen.Choose(0, 3).Select(value => (byte)value).ArrayOf(30)
            select (bytes, Changed(bytes, changes, cut, tail));
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            byte[]? stored = StoredHeader.OfDelta(pair.Copy, 7, new HeaderDelta(pair.Base));
            return stored is null || (StoredHeader.BaseOf(stored) == 7 && StoredHeader.Read(stored, pair.Base, 1 << 20).AsSpan().SequenceEqual(pair.Copy));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        static byte[] Changed(byte[] bytes, int[] changes, int cut, byte[] tail)
        {
            byte[] copy = [.. bytes[cut..], .. bytes[..cut], .. tail];
            foreach (int change in changes)
            {
                copy[change]++;
            }

            return copy;
        }
    }

    [Fact]
    public void DamageIsNoticedWhereverItIs()
    {
        byte[] whole = new byte[300];
        new System.Random(1).NextBytes(whole);
        byte[] copy = [.. whole];
        copy[150] ^= 1;
        byte[][] forms = [StoredHeader.OfWhole(copy), StoredHeader.OfDelta(copy, 7, new HeaderDelta(whole))!];
        foreach (byte[] stored in forms)
        {
            for (int i = 1; i < stored.Length; i++)
            {
                byte[] torn = [.. stored];
                torn[i] ^= 0x41;
                if (IsOfSameBase(torn, stored))
                {
                    Should.Throw<DicomException>(() => StoredHeader.Read(torn, whole, 1 << 20), $"byte {i}");
                }
            }

            byte[] half = stored[..(stored.Length / 2)];
            Should.Throw<DicomException>(() => StoredHeader.Read(half, whole, 1 << 20));
        }

        static bool IsOfSameBase(byte[] torn, byte[] stored)
        {
            try
            {
                return StoredHeader.BaseOf(torn) == StoredHeader.BaseOf(stored);
            }
            catch (DicomException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task TheHeadersOfASeriesTakeLittleRoomAndAreAsReceived()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet[] images = [.. Enumerable.Range(1, 60).Select(number => Image(study, series, number))];
        foreach (DataSet image in images.Take(30))
        {
            await test.StoreAsync(image);
        }

        await test.ReopenAsync();
        foreach (DataSet image in images.Skip(30))
        {
            await test.StoreAsync(image);
        }

        await ShouldBeAsReceivedAsync(test, images);
        Scalar(test, "SELECT COUNT(*) FROM header WHERE length(bytes) > 1000").ShouldBe(1);
        Scalar(test, "SELECT MAX(length(bytes)) FROM header WHERE instance_key > 1").ShouldBeLessThan(250);
    }

    [Fact]
    public async Task AnObjectUnlikeTheFirstOfItsSeriesIsKeptWhole()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet first = Objects.Make(study: study, series: series);
        DataSet[] images = [first, .. Enumerable.Range(2, 20).Select(number => Image(study, series, number))];
        foreach (DataSet image in images)
        {
            await test.StoreAsync(image);
        }

        await ShouldBeAsReceivedAsync(test, images);
        Scalar(test, "SELECT COUNT(*) FROM header WHERE length(bytes) > 600").ShouldBe(1);
    }

    [Fact]
    public async Task AnIndexOfAnEarlierVersionGoesOn()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet[] images = [.. Enumerable.Range(1, 6).Select(number => Image(study, series, number))];
        await test.StoreAsync(images[0]);
        // What earlier versions wrote: the copy, without a checksum before it.
        Execute(test, "UPDATE header SET bytes = substr(bytes, 6)");
        await test.ReopenAsync();
        foreach (DataSet image in images.Skip(1))
        {
            await test.StoreAsync(image);
        }

        await ShouldBeAsReceivedAsync(test, images);
        Scalar(test, "SELECT COUNT(*) FROM header WHERE length(bytes) > 1000").ShouldBe(1);
    }

    [Fact]
    public async Task OneDamagedHeaderSpoilsNoQueryAndIsReadFromItsBlob()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet[] images = [.. Enumerable.Range(1, 5).Select(number => Image(study, series, number))];
        foreach (DataSet image in images)
        {
            await test.StoreAsync(image);
        }

        Execute(test, "UPDATE header SET bytes = zeroblob(40) WHERE instance_key = 2; UPDATE header SET bytes = x'02' WHERE instance_key = 3; UPDATE header SET bytes = substr(bytes, 1, 60) WHERE instance_key = 4");
        await test.ReopenAsync();

        var keys = new DataSet();
        keys.SetEmpty(Attributes.HighBit.Tag);
        keys.SetEmpty(Attributes.InstanceNumber.Tag);
        List<DataSet> found = await test.FindAsync(new Query { Level = QueryLevel.Instance, Keys = keys });
        found.Select(match => match.Get(Attributes.InstanceNumber)).ShouldBe([1, 2, 3, 4, 5]);
        found.Select(match => match.Get(Attributes.HighBit)).ShouldBe([(ushort)7, null, null, null, (ushort)7]);
        keys.Set(Attributes.HighBit, (ushort)7);
        (await test.FindAsync(new Query { Level = QueryLevel.Instance, Keys = keys })).Select(match => match.Get(Attributes.InstanceNumber)).ShouldBe([1, 5]);

        await ShouldBeAsReceivedAsync(test, images);
    }

    [Fact]
    public async Task HeadersComeAlongAsFarAsTheyMayAndAreReadWhereTheyDidNot()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet[] images = [.. Enumerable.Range(1, 520).Select(number => Image(study, series, number))];
        await Task.WhenAll(images.Select(image => test.StoreAsync(image)));
        Execute(test, "DELETE FROM header WHERE instance_key = (SELECT instance_key FROM instance WHERE instance_number_value = 7)");
        List<StoredInstance> stored = await test.SelectAsync(InstanceSelection.Study(new Uid(study)) with { WithHeaders = true, MostHeaderBytes = 1 });
        stored.Count.ShouldBe(520);
        stored.Count(instance => instance.Header.IsEmpty).ShouldBe(21);
        foreach (StoredInstance instance in stored)
        {
            test.Archive.ReadHeader(instance).GetString(Attributes.SOPInstanceUID).ShouldBe(instance.SopInstanceUid.Value);
        }
    }

    [Fact]
    public async Task ReplacedVersionsOfASeriesStaySmallAndADamagedNeighbourIsLeftAlone()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { Rules = new IngestRules { FreeSpace = () => 0, ConflictPolicy = _ => ConflictPolicy.Replace } });
        string study = Uid.New().Value, series = Uid.New().Value;
        DataSet[] images = [.. Enumerable.Range(1, 6).Select(number => Image(study, series, number))];
        foreach (DataSet image in images)
        {
            await test.StoreAsync(image);
        }

        Execute(test, "UPDATE header SET bytes = x'02' WHERE instance_key = 2; UPDATE header SET bytes = substr(bytes, 1, 30) WHERE instance_key = 3");
        await test.ReopenAsync();
        foreach (int replaced in (int[])[4, 0, 4])
        {
            images[replaced].Set(Attributes.StudyDescription, VR.LO, $"Other {replaced} {images[replaced].GetString(Attributes.StudyDescription)}");
            (await test.StoreAsync(images[replaced])).Outcome.ShouldBe(IngestOutcome.Replaced);
        }

        await ShouldBeAsReceivedAsync(test, images);
        Scalar(test, "SELECT MAX(length(bytes)) FROM header WHERE instance_key > 1").ShouldBeLessThan(250);
        Execute(test, "UPDATE header SET bytes = zeroblob(4) WHERE instance_key = 1");
        images[5].Set(Attributes.StudyDescription, VR.LO, "Other");
        (await test.StoreAsync(images[5])).Outcome.ShouldBe(IngestOutcome.Conflict, "what cannot be read cannot be said to be of the same series");
    }

    private static async Task ShouldBeAsReceivedAsync(TestArchive test, DataSet[] images)
    {
        List<StoredInstance> stored = await test.SelectAsync(InstanceSelection.Study(new Uid(images[0].GetString(Attributes.StudyInstanceUID)!)) with { WithHeaders = true });
        stored.Count.ShouldBe(images.Length);
        foreach (StoredInstance instance in stored)
        {
            DataSet expected = images.Single(image => image.GetString(Attributes.SOPInstanceUID) == instance.SopInstanceUid.Value);
            foreach (StoredInstance one in (StoredInstance[])[instance, instance with { Header = default }])
            {
                test.Archive.ReadHeader(one).Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().ShouldBe(expected.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
            }
        }
    }

    private static DataSet Image(string study, string series, int number)
    {
        DataSet image = Objects.Make(study: study, series: series, number: number);
        image.Set(Attributes.ImageComments, VR.LT, string.Concat(Enumerable.Repeat("The same in all images of the series. ", 20)));
        image.Set(Attributes.SliceLocation, VR.DS, (number * 1.5).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return image;
    }

    private static long Scalar(TestArchive test, string sql)
    {
        using SqliteConnection connection = Connect(test);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(TestArchive test, string sql)
    {
        using SqliteConnection connection = Connect(test);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(TestArchive test)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(test.Folder, "index.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
