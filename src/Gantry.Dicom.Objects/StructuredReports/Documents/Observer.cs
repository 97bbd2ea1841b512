using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Who observed what a document says: a person or a device (PS3.16 TID 1002).</summary>
public sealed record Observer
{
    private Observer(PersonName? person, Uid? device) => (Person, Device) = (person, device);

    /// <summary>The person; null for a device.</summary>
    public PersonName? Person { get; }

    /// <summary>The device; null for a person.</summary>
    public Uid? Device { get; }

    /// <summary>The person's organization, or the name of the device; null when it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>A person.</summary>
    public static Observer OfPerson(PersonName name, string? organization = null) => new(name, null) { Description = organization };

    /// <summary>A device.</summary>
    public static Observer OfDevice(Uid uid, string? name = null) => new(null, uid) { Description = name };

    /// <summary>The content items that say so, to stand below the root.</summary>
    public IEnumerable<ContentItem> ToItems()
    {
        List<ContentItem> items = Person is { } person
            ? [Code(Dcm("121005"), Dcm("121006")), new ContentItem(Dcm("121008"), new PersonNameValue(person))]
            : [Code(Dcm("121005"), Dcm("121007")), ContentItems.Uid(Dcm("121012"), Device!.Value)];
        if (Description is { } description)
        {
            items.Add(Text(Dcm(Person is null ? "121013" : "121009"), description));
        }

        return items.Select(item => item.As(RelationshipType.HasObservationContext));
    }
}
