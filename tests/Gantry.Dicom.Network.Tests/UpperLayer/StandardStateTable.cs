namespace Gantry.Dicom.Network.Tests.UpperLayer;

/// <summary>The state transition table as the standard prints it (PS3.8 table 9-10): a row an event, a column a state, action and next state in the cell.</summary>
internal static class StandardStateTable
{
    // Where a release collides, the requester's next state stands before the acceptor's.
    private const string Table = """
        Evt  Sta1     Sta2      Sta3      Sta4     Sta5      Sta6     Sta7         Sta8      Sta9     Sta10     Sta11    Sta12     Sta13
        1    AE-1/4   -         -         -        -         -        -            -         -        -         -        -         -
        2    -        -         -         AE-2/5   -         -        -            -         -        -         -        -         -
        3    -        AA-1/13   AA-8/13   -        AE-3/6    AA-8/13  AA-8/13      AA-8/13   AA-8/13  AA-8/13   AA-8/13  AA-8/13   AA-6/13
        4    -        AA-1/13   AA-8/13   -        AE-4/1    AA-8/13  AA-8/13      AA-8/13   AA-8/13  AA-8/13   AA-8/13  AA-8/13   AA-6/13
        5    AE-5/2   -         -         -        -         -        -            -         -        -         -        -         -
        6    -        AE-6/3    AA-8/13   -        AA-8/13   AA-8/13  AA-8/13      AA-8/13   AA-8/13  AA-8/13   AA-8/13  AA-8/13   AA-7/13
        7    -        -         AE-7/6    -        -         -        -            -         -        -         -        -         -
        8    -        -         AE-8/13   -        -         -        -            -         -        -         -        -         -
        9    -        -         -         -        -         DT-1/6   -            AR-7/8    -        -         -        -         -
        10   -        AA-1/13   AA-8/13   -        AA-8/13   DT-2/6   AR-6/7       AA-8/13   AA-8/13  AA-8/13   AA-8/13  AA-8/13   AA-6/13
        11   -        -         -         -        -         AR-1/7   -            -         -        -         -        -         -
        12   -        AA-1/13   AA-8/13   -        AA-8/13   AR-2/8   AR-8/9,10    AA-8/13   AA-8/13  AA-8/13   AA-8/13  AA-8/13   AA-6/13
        13   -        AA-1/13   AA-8/13   -        AA-8/13   AA-8/13  AR-3/1       AA-8/13   AA-8/13  AR-10/12  AR-3/1   AA-8/13   AA-6/13
        14   -        -         -         -        -         -        -            AR-4/13   AR-9/11  -         -        AR-4/13   -
        15   -        -         AA-1/13   AA-2/1   AA-1/13   AA-1/13  AA-1/13      AA-1/13   AA-1/13  AA-1/13   AA-1/13  AA-1/13   -
        16   -        AA-2/1    AA-3/1    -        AA-3/1    AA-3/1   AA-3/1       AA-3/1    AA-3/1   AA-3/1    AA-3/1   AA-3/1    AA-2/1
        17   -        AA-5/1    AA-4/1    AA-4/1   AA-4/1    AA-4/1   AA-4/1       AA-4/1    AA-4/1   AA-4/1    AA-4/1   AA-4/1    AR-5/1
        18   -        AA-2/1    -         -        -         -        -            -         -        -         -        -         AA-2/1
        19   -        AA-1/13   AA-8/13   -        AA-8/13   AA-8/13  AA-8/13      AA-8/13   AA-8/13  AA-8/13   AA-8/13  AA-8/13   AA-7/13
        """;

    private static readonly string[][] s_cells =
        [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])];

    public static int Events => s_cells.Length;

    public static int States => s_cells[0].Length;

    /// <summary>The action's name and the next state; null for an empty cell.</summary>
    public static (string Action, int Next)? Cell(int happened, int state, bool isRequester)
    {
        string cell = s_cells[happened - 1][state - 1];
        if (cell == "-")
        {
            return null;
        }

        string[] parts = cell.Split('/');
        string[] next = parts[1].Split(',');
        return (parts[0], int.Parse(isRequester ? next[0] : next[^1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
