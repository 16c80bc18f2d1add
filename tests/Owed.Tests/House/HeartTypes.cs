using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Owed.Tests;

/// <summary>What every public type of the heart keeps to: it cannot change once made, and it says why it exists.</summary>
internal static class HeartTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Changeable =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(IDictionary<,>), typeof(ICollection<>)];

    /// <summary>The ways in which a caller could change a value of the type.</summary>
    public static IEnumerable<string> CanChange(Type type)
    {
        if (type.IsEnum)
        {
            yield break;
        }

        foreach (PropertyInfo property in type.GetProperties(Declared))
        {
            if (property.SetMethod is { IsPublic: true } set && !IsInit(set))
            {
                yield return $"{type.Name}.{property.Name} can be set";
            }

            if (IsChangeable(property.PropertyType))
            {
                yield return $"{type.Name}.{property.Name} hands out something a caller can change";
            }
        }

        foreach (FieldInfo field in type.GetFields(Declared))
        {
            if (!field.IsInitOnly && !field.IsLiteral)
            {
                yield return $"{type.Name}.{field.Name} can be set";
            }

            if (IsChangeable(field.FieldType))
            {
                yield return $"{type.Name}.{field.Name} hands out something a caller can change";
            }
        }

        foreach (MethodInfo method in type.GetMethods(Declared).Where(m => !m.IsSpecialName && IsChangeable(m.ReturnType)))
        {
            yield return $"{type.Name}.{method.Name} hands out something a caller can change";
        }
    }

    /// <summary>The public types that the documentation file gives no summary.</summary>
    public static IEnumerable<string> WithoutSummary(IEnumerable<Type> types, XDocument documentation)
    {
        HashSet<string> told =
        [
            .. documentation.Descendants("member")
                .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
                .Select(m => (string?)m.Attribute("name") ?? ""),
        ];
        return types.Where(t => !told.Contains("T:" + t.FullName!.Replace('+', '.'))).Select(t => t.Name);
    }

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsChangeable(Type type) =>
        type.IsArray || (type.IsGenericType && Changeable.Contains(type.GetGenericTypeDefinition()));
}
