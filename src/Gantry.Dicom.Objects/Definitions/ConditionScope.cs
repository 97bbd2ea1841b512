namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Where a condition is evaluated: a data set or an item, with what is around it.</summary>
public sealed class ConditionScope
{
    private readonly Func<string, Truth>? _modulePresence;

    /// <summary>The scope of a whole instance.</summary>
    /// <param name="dataSet">Its data set.</param>
    /// <param name="sopClass">Its SOP class; that of the data set when not given.</param>
    /// <param name="modulePresence">Tells whether the instance has a module, by the module's ID in the tables; nothing is known when null.</param>
    public ConditionScope(DataSet dataSet, Uid? sopClass = null, Func<string, Truth>? modulePresence = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DataSet = dataSet;
        Root = this;
        SopClass = sopClass ?? (dataSet.GetString(Attributes.SOPClassUID) is { } uid ? new Uid(uid) : null);
        _modulePresence = modulePresence;
    }

    private ConditionScope(ConditionScope enclosing, Tag sequence, int index, DataSet item)
    {
        DataSet = item;
        Root = enclosing.Root;
        SopClass = enclosing.SopClass;
        Enclosing = enclosing;
        Sequence = sequence;
        Index = index;
    }

    /// <summary>The data set, or the item.</summary>
    public DataSet DataSet { get; }

    /// <summary>What the item is in; null for the data set of the instance.</summary>
    public ConditionScope? Enclosing { get; }

    /// <summary>The sequence that the item is in; (0000,0000) for the data set of the instance.</summary>
    public Tag Sequence { get; }

    /// <summary>The number of the item in its sequence, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The scope of the whole instance.</summary>
    public ConditionScope Root { get; }

    /// <summary>The SOP class of the instance; null when it is not known.</summary>
    public Uid? SopClass { get; }

    /// <summary>The scope of an item.</summary>
    /// <param name="sequence">The sequence in this data set.</param>
    /// <param name="index">The number of the item, counted from 0.</param>
    /// <param name="item">The item.</param>
    public ConditionScope Enter(Tag sequence, int index, DataSet item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ConditionScope(this, sequence, index, item);
    }

    /// <summary>Whether the instance has a module.</summary>
    internal Truth HasModule(string module) => Root._modulePresence?.Invoke(module) ?? Truth.Unknown;
}
