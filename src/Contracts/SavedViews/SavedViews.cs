namespace Muster.Contracts.SavedViews;

/// <summary>A way to look at a list, under a name: its filters, its order and its columns.</summary>
public sealed record SavedView
{
    public required Guid Id { get; init; }

    /// <summary>The list that it is a view of, such as <c>enrollment-queue</c>.</summary>
    public required string List { get; init; }

    public required string Name { get; init; }

    /// <summary>The query of the list's page, without a question mark; never a page of it, nor an open row.</summary>
    public required string Query { get; init; }

    /// <summary><c>personal</c>: its owner's; <c>team</c>: for everybody who may see the list.</summary>
    public required string Visibility { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the caller may change and delete it.</summary>
    public required bool Changeable { get; init; }

    public required long Version { get; init; }
}

public sealed record SaveView
{
    /// <summary>The list that it is a view of, such as <c>enrollment-queue</c>.</summary>
    public required string List { get; init; }

    /// <summary>1 to 80 visible characters; no two personal views of one owner, and no two team views, of a list have the same.</summary>
    public required string Name { get; init; }

    /// <summary>At most 2000 characters; parameters of the list's page only.</summary>
    public required string Query { get; init; }

    /// <summary><c>personal</c> or <c>team</c>.</summary>
    public required string Visibility { get; init; }
}

public sealed record ChangeView
{
    public required string Name { get; init; }

    public required string Query { get; init; }
}

/// <summary>The columns that an operator wants to see of a list, in their order.</summary>
public sealed record ListColumns
{
    public required string List { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }
}

public sealed record ChooseColumns
{
    /// <summary>Names of columns, each once; none brings back those that the list has by itself.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
}
