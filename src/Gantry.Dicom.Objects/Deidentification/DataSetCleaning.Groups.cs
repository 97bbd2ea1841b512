namespace Gantry.Dicom.Objects.Deidentification;

/// <content>Private elements, curves, overlays, and sequences that become dummies.</content>
internal sealed partial class DataSetCleaning
{
    private const ushort OverlayData = 0x3000;
    private const ushort OverlayType = 0x0040;

    /// <summary>The first overlay of a series that stays as it is a region, not a drawing; all elements of its group stay but comments, labels and descriptions.</summary>
    private void CleanGraphics(DataSet dataSet, Tag tag)
    {
        bool isKept = (tag.Group & 0xFF00) == 0x6000 && _profile.Has(ConfidentialityOptions.CleanGraphics)
            && dataSet.GetString(new Tag(tag.Group, OverlayType)) == "R" && dataSet.Presence(new Tag(tag.Group, OverlayData)) == Presence.Value;
        if (!isKept || !dataSet.TryGetElement(tag, out DataElement element) || element.VR.UsesCharacterSet())
        {
            Remove(dataSet, tag);
        }
        else if (tag.Element != OverlayData)
        {
            Keep(dataSet, element, element.VR);
        }
    }

    private void CleanPrivate(DataSet dataSet, in DataElement element)
    {
        Tag tag = element.Tag;
        if (tag.IsPrivateCreator)
        {
            // It goes, with its block, when nothing of that stays.
            return;
        }

        string? creator = tag.Element >= 0x1000 ? dataSet.PrivateCreatorOf(tag) : null;
        if (creator is null || !_profile.Has(ConfidentialityOptions.RetainSafePrivate) || !IsSafe(creator, tag))
        {
            Remove(dataSet, tag);
            return;
        }

        VR vr = element.VR == VR.UN ? dataSet.Context.Dictionary.LookupPrivateVR(creator, tag) : element.VR;
        if (vr == VR.SQ && !element.IsSequence)
        {
            Remove(dataSet, tag, "is a sequence that can't be looked into");
            return;
        }

        Apply(dataSet, element, vr, ActionFor(tag, vr), null);
    }

    private bool IsSafe(string creator, Tag tag) => ConfidentialityTables.Default.IsSafe(creator, tag)
        || _profile.SafePrivate.Contains((creator, new Tag(tag.Group, (ushort)(tag.Element & 0xFF))));

    private void DropEmptyBlocks(DataSet dataSet)
    {
        List<Tag>? creators = null;
        HashSet<uint>? used = null;
        foreach (DataElement element in dataSet)
        {
            if (element.Tag.IsPrivateCreator)
            {
                (creators ??= []).Add(element.Tag);
            }
            else if (element.Tag.IsPrivate && element.Tag.Element >= 0x1000)
            {
                (used ??= []).Add(element.Tag.PrivateCreator.Value);
            }
        }

        foreach (Tag creator in creators ?? [])
        {
            if (used?.Contains(creator.Value) != true)
            {
                Remove(dataSet, creator);
            }
        }
    }

    /// <summary>Leaves one item with dummies in a sequence that has to be there.</summary>
    private void ReplaceSequence(DataSet dataSet, in DataElement element)
    {
        if (element.Items.Count == 0)
        {
            return;
        }

        Tag tag = element.Tag;
        DataSet item = element.Items[0];
        if (tag == Attributes.ContentSequence)
        {
            item = DummyContent();
        }
        else if (tag == Attributes.GraphicAnnotationSequence)
        {
            item = DummyAnnotation(item);
        }
        else
        {
            Enter(tag, 0);
            item = Dummies(item);
            Leave();
        }

        dataSet.SetItems(tag, item);
    }

    private DataSet Dummies(DataSet item)
    {
        if (CodedConcept.TryRead(item, out _))
        {
            return DummyValues.Code.ToItem();
        }

        Clean(item);
        foreach (DataElement element in item.ToList())
        {
            VR vr = element.VR;
            if (element.IsSequence)
            {
                if (element.Items.Count > 0)
                {
                    item.SetItems(element.Tag, Dummies(element.Items[0]));
                }
            }
            else if (!element.IsEmpty && (vr.UsesCharacterSet() || vr is VR.DA or VR.DT or VR.TM || vr.IsBinary()))
            {
                DummyValues.Set(item, element.Tag, vr);
            }
        }

        return item;
    }

    private static DataSet DummyContent()
    {
        DataSet item = new();
        item.Set(Attributes.RelationshipType, "CONTAINS");
        item.Set(Attributes.ValueType, "TEXT");
        item.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("121106", "DCM", "Comment"));
        item.Set(Attributes.TextValue, DummyValues.Text);
        return item;
    }

    private DataSet DummyAnnotation(DataSet annotation)
    {
        DataSet item = new();
        if (annotation.GetString(Attributes.GraphicLayer) is not null)
        {
            item.Set(Attributes.GraphicLayer, DummyValues.Text);
        }

        Enter(Attributes.GraphicAnnotationSequence, 0);
        foreach (DataSet image in annotation.Items(Attributes.ReferencedImageSequence))
        {
            DataSet copy = image.Clone();
            Enter(Attributes.ReferencedImageSequence, 0);
            Clean(copy);
            Leave();
            item.AddItem(Attributes.ReferencedImageSequence, copy);
        }

        Leave();
        DataSet text = new();
        text.Set(Attributes.AnchorPointAnnotationUnits, "PIXEL");
        text.Set(Attributes.UnformattedTextValue, DummyValues.Text);
        text.SetValues(Attributes.AnchorPoint, 1f, 1f);
        text.Set(Attributes.AnchorPointVisibility, "N");
        item.SetItems(Attributes.TextObjectSequence, text);
        return item;
    }
}
