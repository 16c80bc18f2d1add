using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Owed.Store;

/// <summary>Writes and reads bodies as JSON, strictly: an unknown or missing field is an error, not a guess.</summary>
internal static class BodyJson
{
    private static readonly JsonSerializerOptions Options = new(BodyContext.Default.Options)
    {
        TypeInfoResolver = BodyContext.Default.WithAddedModifier(Strict),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["case"] = typeof(CaseNamed),
        ["student"] = typeof(StudentKept),
        ["parent"] = typeof(ParentKept),
        ["district"] = typeof(DistrictKept),
        ["calendar"] = typeof(CalendarKept),
        ["reckoning"] = typeof(ReckoningKept),
        ["fact"] = typeof(FactKept),
        ["iep"] = typeof(IepKept),
        ["session"] = typeof(SessionLogged),
        ["make-up"] = typeof(MakeUpPlanned),
        ["claim"] = typeof(ClaimMade),
        ["span"] = typeof(SpanMissed),
        ["span-given"] = typeof(TotalStated),
        ["event"] = typeof(EventNoted),
        ["letter"] = typeof(LetterDrafted),
        ["letter-sent"] = typeof(LetterSent),
        ["evidence"] = typeof(EvidenceKept),
        ["removed"] = typeof(Removed),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> KindNames = Types.ToFrozenDictionary(t => t.Value, t => t.Key);

    private static readonly FrozenDictionary<string, JsonTypeInfo> Shapes =
        Types.ToFrozenDictionary(t => t.Key, t => Options.GetTypeInfo(t.Value));

    public static IEnumerable<string> Kinds => Types.Keys;

    public static string KindOf(Body body) => KindNames[body.GetType()];

    public static string Write(Body body) => JsonSerializer.Serialize(body, Shapes[KindOf(body)]);

    /// <summary>Reads a body; places in files are not kept, so every part comes from nowhere.</summary>
    /// <exception cref="JsonException">when the text is not a body of that kind.</exception>
    public static Body Read(string kind, ReadOnlySpan<byte> json)
    {
        if (!Shapes.TryGetValue(kind, out JsonTypeInfo? shape))
        {
            throw new JsonException($"there is no kind \"{kind}\"");
        }

        var body = (Body?)JsonSerializer.Deserialize(json, shape) ?? throw new JsonException("the body is empty");
        return body.V == Body.Newest ? FromNowhere(body) : throw new JsonException($"its version is {body.V}");
    }

    private static Body FromNowhere(Body body) => body switch
    {
        MakeUpPlanned b => new MakeUpPlanned(b.MakeUp with { Where = Where.Nowhere }),
        ClaimMade b => new ClaimMade(b.Claim with { Where = Where.Nowhere }),
        SpanMissed b => new SpanMissed(b.Missed with { Where = Where.Nowhere }),
        TotalStated b => new TotalStated(b.Total with { Where = Where.Nowhere }),
        EventNoted b => new EventNoted(b.Event with { Where = Where.Nowhere }),
        IepKept b => new IepKept(b.Iep with { Lines = b.Iep.Lines.Select(l => l with { Where = Where.Nowhere }).ToItems() }),
        _ => body,
    };

    private static void Strict(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType == typeof(Where))
            {
                property.ShouldSerialize = static (_, _) => false;
            }
            else if (property.PropertyType == typeof(Items<AmountLimit>))
            {
                // Records from before limits have none, and an amount without limits is written as it always was.
                property.ShouldSerialize = static (_, limits) => limits is Items<AmountLimit> { Count: > 0 };
                property.IsRequired = false;
            }
            else if (property.PropertyType == typeof(CalendarTrust))
            {
                // Years from before it was asked, and those that somebody stands behind, are written as they always were.
                property.ShouldSerialize = static (_, trust) => trust is not CalendarTrust.Confirmed;
                property.IsRequired = false;
            }
            else
            {
                property.IsRequired = property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false };
            }
        }
    }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(MinutesConverter), typeof(DatesConverter), typeof(SessionConverter),
        typeof(ItemsConverter<string>), typeof(ItemsConverter<DateOnly>), typeof(ItemsConverter<Person>),
        typeof(ItemsConverter<Fact>), typeof(ItemsConverter<SchoolYear>), typeof(ItemsConverter<NoSchool>),
        typeof(ItemsConverter<PartDay>), typeof(ItemsConverter<Term>), typeof(ItemsConverter<ServiceLine>),
        typeof(ItemsConverter<TimetableSlot>), typeof(ItemsConverter<AmountQuestion>), typeof(ItemsConverter<AmountLimit>), typeof(ItemsConverter<SentFile>),
    ])]
[JsonSerializable(typeof(CaseNamed))]
[JsonSerializable(typeof(StudentKept))]
[JsonSerializable(typeof(ParentKept))]
[JsonSerializable(typeof(DistrictKept))]
[JsonSerializable(typeof(CalendarKept))]
[JsonSerializable(typeof(ReckoningKept))]
[JsonSerializable(typeof(FactKept))]
[JsonSerializable(typeof(IepKept))]
[JsonSerializable(typeof(SessionLogged))]
[JsonSerializable(typeof(MakeUpPlanned))]
[JsonSerializable(typeof(ClaimMade))]
[JsonSerializable(typeof(SpanMissed))]
[JsonSerializable(typeof(TotalStated))]
[JsonSerializable(typeof(EventNoted))]
[JsonSerializable(typeof(LetterDrafted))]
[JsonSerializable(typeof(LetterSent))]
[JsonSerializable(typeof(EvidenceKept))]
[JsonSerializable(typeof(Removed))]
[JsonSerializable(typeof(SchoolYear))]
[JsonSerializable(typeof(NoSchool))]
[JsonSerializable(typeof(PartDay))]
[JsonSerializable(typeof(Term))]
[JsonSerializable(typeof(ServiceLine))]
[JsonSerializable(typeof(TimetableSlot))]
[JsonSerializable(typeof(AmountQuestion))]
[JsonSerializable(typeof(AmountLimit))]
[JsonSerializable(typeof(SentFile))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Fact))]
internal sealed partial class BodyContext : JsonSerializerContext;
