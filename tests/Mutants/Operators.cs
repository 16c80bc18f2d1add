using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Owed.Mutants;

/// <summary>The changes that are tried on an expression.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Swaps = new()
    {
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
        [SyntaxKind.MultiplyExpression] = [SyntaxKind.DivideExpression],
        [SyntaxKind.DivideExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.ModuloExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.BitwiseAndExpression] = [SyntaxKind.BitwiseOrExpression],
        [SyntaxKind.BitwiseOrExpression] = [SyntaxKind.BitwiseAndExpression],
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Min"] = "Max", ["Max"] = "Min", ["MinBy"] = "MaxBy", ["Any"] = "All", ["All"] = "Any", ["First"] = "Last", ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault", ["LastOrDefault"] = "FirstOrDefault", ["OrderBy"] = "OrderByDescending", ["Take"] = "Skip",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal) { "AtLeastZero", "Distinct", "Trim" };

    public static IEnumerable<(string Change, ExpressionSyntax To)> For(ExpressionSyntax at, SemanticModel model) => at switch
    {
        BinaryExpressionSyntax both => Binary(both, model),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [("not dropped", not.Operand)],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => [("minus dropped", minus.Operand)],
        ConditionalExpressionSyntax either => [("always the first", either.WhenTrue), ("always the second", either.WhenFalse)],
        LiteralExpressionSyntax literal => Literal(literal),
        IsPatternExpressionSyntax pattern => Pattern(pattern).Concat(Negated(at)),
        InvocationExpressionSyntax call => Call(call).Concat(Negated(at)),
        _ => Negated(at),
    };

    private static IEnumerable<(string, ExpressionSyntax)> Binary(BinaryExpressionSyntax both, SemanticModel model)
    {
        if (both.IsKind(SyntaxKind.CoalesceExpression))
        {
            yield return ("?? dropped", both.Right);
            yield break;
        }

        bool text = both.IsKind(SyntaxKind.AddExpression) && model.GetTypeInfo(both).Type?.SpecialType == SpecialType.System_String;
        foreach (SyntaxKind kind in text ? [] : Swaps.GetValueOrDefault(both.Kind(), []))
        {
            SyntaxToken token = BinaryExpression(kind, both.Left, both.Right).OperatorToken.WithTriviaFrom(both.OperatorToken);
            yield return ("operator", BinaryExpression(kind, both.Left, token, both.Right));
        }
    }

    private static IEnumerable<(string, ExpressionSyntax)> Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int n => [("number", LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(n + 1)))],
        decimal d => [("number", LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(d + 1)))],
        bool b => [("truth", LiteralExpression(b ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression))],
        _ => [],
    };

    /// <summary>Each alternative of an <c>or</c> pattern left out in turn.</summary>
    private static IEnumerable<(string, ExpressionSyntax)> Pattern(IsPatternExpressionSyntax at)
    {
        if (at.Pattern is UnaryPatternSyntax { Pattern: ParenthesizedPatternSyntax or ConstantPatternSyntax or TypePatternSyntax } not)
        {
            yield return ("not dropped", at.WithPattern(not.Pattern.WithLeadingTrivia(Space)));
        }

        PatternSyntax[] parts = [.. Alternatives(at.Pattern)];
        for (int i = 0; parts.Length > 1 && i < parts.Length; i++)
        {
            string rest = string.Join(" or ", parts.Where((_, n) => n != i).Select(p => p.ToString()));
            yield return ("alternative dropped", ParseExpression($"{at.Expression} is {rest}"));
        }
    }

    private static IEnumerable<PatternSyntax> Alternatives(PatternSyntax pattern) => pattern is BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or
        ? Alternatives(or.Left).Append(or.Right)
        : [pattern];

    private static IEnumerable<(string, ExpressionSyntax)> Call(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: SimpleNameSyntax name } member)
        {
            yield break;
        }

        string called = name.Identifier.Text;
        if (Calls.TryGetValue(called, out string? other) && (called is not ("Any" or "All") || call.ArgumentList.Arguments.Count > 0))
        {
            yield return ("call", call.WithExpression(member.WithName(name.WithIdentifier(Identifier(other)))));
        }

        if (Dropped.Contains(called) && call.ArgumentList.Arguments.Count == 0)
        {
            yield return ("call dropped", member.Expression);
        }
    }

    /// <summary>A condition, or the answer of a small function, turned round.</summary>
    private static IEnumerable<(string, ExpressionSyntax)> Negated(ExpressionSyntax at)
    {
        bool condition = at.Parent switch
        {
            IfStatementSyntax s => s.Condition == at,
            WhileStatementSyntax s => s.Condition == at,
            ConditionalExpressionSyntax c => c.Condition == at,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => true,
            LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } } } =>
                m.Name.Identifier.Text is "Where" or "Any" or "All" or "First" or "FirstOrDefault" or "Count" or "Single" or "TakeWhile",
            _ => false,
        };
        if (condition && at is (InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or IsPatternExpressionSyntax))
        {
            yield return ("condition negated", PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(at.WithoutTrivia())));
        }
    }
}
