using System.Buffers;
using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.Fuzzing;

/// <summary>What a reading has in memory is at most four times its input, whatever the input: shown on those that are dearest to hold.</summary>
public class MemoryBoundTests
{
    private const int Length = 512 << 10;

    /// <summary>How many tries it takes until each of the doors was gone through.</summary>
    private const int Tries = 4;

    public static TheoryData<int, Chains.Core, bool> Kinds() =>
        [.. from depth in (int[])[0, 1, 2, 64] from core in Enum.GetValues<Chains.Core>() from isExplicit in (bool[])[false, true] where depth > 0 || core != Chains.Core.Nothing select (depth, core, isExplicit)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SeriesAndChainsOfTheSmallestElementsStayWithinTheBound(int depth, Chains.Core core, bool isExplicit)
    {
        foreach (Chains.Ending ending in depth == 0 ? [Chains.Ending.Length] : Enum.GetValues<Chains.Ending>())
        {
            byte[] unit = Chains.Unit(depth, isExplicit, core, () => ending);
            TryDoors(Chains.InSeries(unit, Length, isAscending: true), isExplicit, $"{ending}, ascending");
            TryDoors(Chains.InSeries(unit, Length, isAscending: false), isExplicit, $"{ending}, all with one tag");
            TryDoors(Chains.AsItems(unit, isExplicit, Length), isExplicit, $"{ending}, as items");
        }
    }

    [Theory]
    [InlineData((1 << 21) + 2)]
    [InlineData((1 << 22) - 2)]
    [InlineData(3 << 20)]
    public void OneLongValueStaysWithinTheBound(int length) => TryDoors(Value(length), true, "one value");

    /// <summary>Many values that each begin shortly before the end of a block, so that most of it is brought into the next one again.</summary>
    [Theory]
    [InlineData((64 << 10) - 12)]
    [InlineData((64 << 10) - 20)]
    [InlineData((32 << 10) + 2)]
    public void ValuesAcrossBlocksStayWithinTheBound(int length) => TryDoors(Chains.InSeries(Value(length), 4 << 20, isAscending: true), true, "values");

    [Fact]
    public void WhatPoolsLendIsCounted()
    {
        using var meter = new MemoryMeter { AsksPools = true };
        // What telling of it takes is weighed, and not the same each time.
        const int tolerance = 10_000;
        meter.Measure(Lent).Bytes.ShouldBeInRange((3 << 20) - tolerance, (3 << 20) + tolerance);
        meter.Measure(Lent).Bytes.ShouldBeInRange((3 << 20) - tolerance, (3 << 20) + tolerance, "although the pool has them now");
        meter.Measure(() => new byte[1000]).Bytes.ShouldBeInRange(1000, 2000);

        static int Lent()
        {
            byte[] first = ArrayPool<byte>.Shared.Rent(1 << 20);
            char[] second = ArrayPool<char>.Shared.Rent(1 << 20);
            ArrayPool<byte>.Shared.Return(first);
            byte[] third = ArrayPool<byte>.Shared.Rent(1 << 20);
            ArrayPool<char>.Shared.Return(second);
            ArrayPool<byte>.Shared.Return(third);
            return 0;
        }
    }

    private static byte[] Value(int length) => [0x09, 0x00, 0x01, 0x10, (byte)'O', (byte)'B', 0, 0, .. BitConverter.GetBytes(length), .. new byte[length]];

    private static void TryDoors(byte[] dataSet, bool isExplicit, string what)
    {
        Assert.SkipUnless(Doors.JudgesMemory, "Only optimized code is judged: build with -c Release.");
        using var doors = new Doors();
        var dice = new Dice(1);
        byte[] file = Chains.File(dataSet, isExplicit);
        for (int i = 0; i < Tries; i++)
        {
            doors.Try(file, dice, null).ShouldBeNull(what);
        }
    }
}
