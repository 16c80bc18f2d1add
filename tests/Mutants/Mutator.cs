using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Owed.Mutants;

/// <summary>Writes every mutant of one file into it, each behind a switch, so that one build holds them all.</summary>
internal sealed class Mutator(string file, SemanticModel model, List<Mutant> found, HashSet<string> refused) : CSharpSyntaxRewriter
{
    /// <summary>Marks a changed place with the key of its mutant, so that a compile error can be traced to it.</summary>
    public const string Mark = "mutant";

    /// <summary>Begins the name of a method that fills a static field again.</summary>
    public const string Renew = "Renew_";

    private readonly Dictionary<string, int> seen = [];

    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        null => null,
        _ when MustStayConstant(node) => node,
        ExpressionSyntax at when base.Visit(node) is ExpressionSyntax inner => Expression(at, inner),
        _ => base.Visit(node),
    };

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var inner = (StatementSyntax)base.VisitExpressionStatement(node)!;
        if (node.Expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression or (int)SyntaxKind.SubtractAssignmentExpression } sum)
        {
            string other = sum.IsKind(SyntaxKind.AddAssignmentExpression) ? "-=" : "+=";
            inner = Statement(node, inner, "operator", $"{sum.Left} {other} {sum.Right};");
        }

        return Statement(node, inner, "statement dropped", "");
    }

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => Statement(node, node, "statement dropped", "");

    public override SyntaxNode? VisitBreakStatement(BreakStatementSyntax node) =>
        node.Parent is SwitchSectionSyntax ? node : Statement(node, node, "statement dropped", "");

    public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node) => Statement(node, node, "statement dropped", "");

    public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node) =>
        Statement(node, (StatementSyntax)base.VisitYieldStatement(node)!, "statement dropped", "");

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Ticking(loop.Statement)) : node;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Ticking(loop.Statement)) : node;

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Ticking(loop.Statement)) : node;

    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        var inner = (SwitchExpressionArmSyntax)base.VisitSwitchExpressionArm(node)!;
        if (node.Pattern is DiscardPatternSyntax || node.Parent is not SwitchExpressionSyntax parent || parent.Arms.Last() == node || New(node, "case dropped", $"{node.Pattern} =>", "") is not Mutant mutant)
        {
            return inner;
        }

        ExpressionSyntax off = ParseExpression($"!global::Owed.Mutants.Switch.On({mutant.Id})");
        ExpressionSyntax when = inner.WhenClause is WhenClauseSyntax w
            ? BinaryExpression(SyntaxKind.LogicalAndExpression, ParenthesizedExpression(w.Condition.WithoutTrivia()), off)
            : off;
        return inner.WithWhenClause(WhenClause(Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(Space).WithTrailingTrivia(Space), when).WithTrailingTrivia(Space)).WithAdditionalAnnotations(new SyntaxAnnotation(Mark, mutant.Key));
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => Renewable((ClassDeclarationSyntax)base.VisitClassDeclaration(node)!);

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => Renewable((RecordDeclarationSyntax)base.VisitRecordDeclaration(node)!);

    /// <summary>Gives each static field a method that fills it again, so that a mutant in what runs once can be turned on later.</summary>
    private static TypeDeclarationSyntax Renewable(TypeDeclarationSyntax type)
    {
        var members = new List<MemberDeclarationSyntax>();
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is not FieldDeclarationSyntax field || !field.Modifiers.Any(SyntaxKind.StaticKeyword) || field.Declaration.Variables is not [{ Initializer: { } start } variable])
            {
                members.Add(member);
                continue;
            }

            members.Add(field.WithModifiers(TokenList(field.Modifiers.Where(m => !m.IsKind(SyntaxKind.ReadOnlyKeyword)))));
            var renew = (MethodDeclarationSyntax)ParseMemberDeclaration($"public static void {Renew}{variable.Identifier.Text}() {{ {variable.Identifier.Text} = 0; }}")!;
            members.Add(renew.ReplaceNode(renew.DescendantNodes().OfType<LiteralExpressionSyntax>().Single(), start.Value));
        }

        return type.WithMembers(List(members));
    }

    public override SyntaxNode? VisitCollectionExpression(CollectionExpressionSyntax node)
    {
        var inner = (CollectionExpressionSyntax)base.VisitCollectionExpression(node)!;
        if (node.Elements.Count < 2 || !node.Elements.All(e => e is ExpressionElementSyntax or SpreadElementSyntax))
        {
            return inner;
        }

        return inner.WithElements(SeparatedList<CollectionElementSyntax>(node.Elements.Zip(inner.Elements, Element), inner.Elements.GetSeparators()));
    }

    private CollectionElementSyntax Element(CollectionElementSyntax node, CollectionElementSyntax inner)
    {
        if (New(node, "item dropped", node.ToString(), "") is not Mutant mutant)
        {
            return inner;
        }

        string? type = node is ExpressionElementSyntax e ? model.GetTypeInfo(e.Expression).ConvertedType?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : null;
        ExpressionSyntax? kept = (node, inner) switch
        {
            (ExpressionElementSyntax, ExpressionElementSyntax i) when type is not null =>
                InvocationExpression(ParseExpression($"global::Owed.Mutants.Switch.Keep<{type}>"), ArgumentList(SeparatedList([Argument(Number(mutant.Id)), Argument(i.Expression.WithoutTrivia())]))),
            (SpreadElementSyntax, SpreadElementSyntax i) =>
                ParenthesizedExpression(ConditionalExpression(On(mutant.Id), ParseExpression("[]"), i.Expression.WithoutTrivia())),
            _ => null,
        };
        return kept is null ? inner : SpreadElement(kept).WithAdditionalAnnotations(new SyntaxAnnotation(Mark, mutant.Key)).WithTriviaFrom(inner);
    }

    private ExpressionSyntax Expression(ExpressionSyntax at, ExpressionSyntax inner)
    {
        if (at.Parent is ExpressionStatementSyntax or NameColonSyntax || (at.Parent is MemberAccessExpressionSyntax member && member.Name == at)
            || at is TypeSyntax and not IdentifierNameSyntax || HasOwnNames(at) || IsTail(at))
        {
            return inner;
        }

        foreach (var (change, to) in Operators.For(at, model))
        {
            if (New(at, change, at.ToString(), to.ToString()) is Mutant mutant)
            {
                inner = ParenthesizedExpression(ConditionalExpression(On(mutant.Id), ParenthesizedExpression(to.WithoutTrivia()), ParenthesizedExpression(inner.WithoutTrivia())))
                    .WithAdditionalAnnotations(new SyntaxAnnotation(Mark, mutant.Key)).WithTriviaFrom(inner);
            }
        }

        return inner;
    }

    private StatementSyntax Statement(StatementSyntax at, StatementSyntax inner, string change, string to)
    {
        if (New(at, change, at.ToString(), to) is not Mutant mutant)
        {
            return inner;
        }

        return IfStatement(On(mutant.Id), ParseStatement($"{{ {to} }}"), ElseClause(Block(inner)))
            .WithAdditionalAnnotations(new SyntaxAnnotation(Mark, mutant.Key)).NormalizeWhitespace();
    }

    private Mutant? New(SyntaxNode at, string change, string from, string to)
    {
        string text = $"{file} | {Line(from)} | {Line(to)}";
        int nth = seen[text] = seen.GetValueOrDefault(text) + 1;
        string shown = nth == 1 ? Line(from) : $"{Line(from)} #{nth}";
        var mutant = new Mutant(found.Count, file, at.GetLocation().GetLineSpan().StartLinePosition.Line + 1, change, shown, Line(to), RunsOnce(at));
        if (refused.Contains(mutant.Key))
        {
            return null;
        }

        found.Add(mutant);
        return mutant;
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ExpressionSyntax On(int id) => ParseExpression($"global::Owed.Mutants.Switch.On({id})");

    private static LiteralExpressionSyntax Number(int n) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(n));

    private static BlockSyntax Ticking(StatementSyntax body) => Block(ParseStatement("global::Owed.Mutants.Switch.Tick();"), body);

    private static bool MustStayConstant(SyntaxNode node) => node is AttributeListSyntax or EnumMemberDeclarationSyntax or PatternSyntax or SwitchLabelSyntax
        || (node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
        || node is EqualsValueClauseSyntax { Parent: ParameterSyntax };

    /// <summary>Names born inside cannot be written twice.</summary>
    private static bool HasOwnNames(SyntaxNode at) => at
        .DescendantNodesAndSelf(n => n is not LambdaExpressionSyntax)
        .Any(n => n is VariableDesignationSyntax or DeclarationExpressionSyntax);

    /// <summary>The part after <c>?.</c> is no expression by itself.</summary>
    private static bool IsTail(SyntaxNode at) => at.DescendantNodesAndSelf()
        .Any(n => n is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax && n.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First() is var whole && !at.Contains(whole));

    private static bool RunsOnce(SyntaxNode at)
    {
        foreach (SyntaxNode up in at.Ancestors())
        {
            switch (up)
            {
                case LambdaExpressionSyntax:
                    return false;
                case FieldDeclarationSyntax field:
                    return field.Modifiers.Any(SyntaxKind.StaticKeyword);
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Modifiers.Any(SyntaxKind.StaticKeyword);
                case MemberDeclarationSyntax:
                    return false;
                default:
                    break;
            }
        }

        return false;
    }
}
