-- What pandoc's HTML reader cannot tell its DOCX writer: two columns without borders, tables whose
-- columns keep their widths and whose rows stay whole, and that the page's own heading is a title.

-- Twips between the margins of the reference document.
local text_width = 9185

local function xml(text) return pandoc.RawBlock('openxml', text) end

local function columns(div)
  local widths = { 3860, 5325 }
  local made = pandoc.List({ xml(
    '<w:tbl><w:tblPr><w:tblW w:w="9185" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>' ..
    '<w:tblGrid><w:gridCol w:w="3860"/><w:gridCol w:w="5325"/></w:tblGrid><w:tr>') })
  for place, column in ipairs(div.content) do
    made:insert(xml('<w:tc><w:tcPr><w:tcW w:w="' .. widths[place] .. '" w:type="dxa"/></w:tcPr>'))
    made:extend(column.content)
    made:insert(xml('</w:tc>'))
  end
  made:insert(xml('</w:tr></w:tbl>'))
  return made
end

local function styled(style, blocks)
  return pandoc.Div(blocks, pandoc.Attr('', {}, { ['custom-style'] = style }))
end

-- One cell: its width, how many columns it takes, its paragraphs.
local function cell(made, width, source)
  made:insert(xml('<w:tc><w:tcPr><w:tcW w:w="' .. width .. '" w:type="dxa"/>' ..
    (source.col_span > 1 and '<w:gridSpan w:val="' .. source.col_span .. '"/>' or '') ..
    '</w:tcPr>'))
  if #source.contents == 0 then
    made:insert(xml('<w:p/>'))
  elseif source.contents[1].t == 'Div' then
    made:extend(source.contents)
  else
    local isFigure = tostring(source.alignment) == 'AlignRight'
    made:insert(styled(isFigure and 'Table Figure' or 'Table Text', source.contents))
  end
  made:insert(xml('</w:tc>'))
end

function Table(source)
  local widths, grid = {}, ''
  for place, spec in ipairs(source.colspecs) do
    widths[place] = math.floor(text_width * (spec[2] or 1 / #source.colspecs))
    grid = grid .. '<w:gridCol w:w="' .. widths[place] .. '"/>'
  end
  local made = pandoc.List({ xml(
    '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:w="' .. text_width ..
    '" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' .. grid ..
    '</w:tblGrid>') })
  local function rows(list, head)
    for _, row in ipairs(list) do
      made:insert(xml('<w:tr><w:trPr><w:cantSplit/>' .. (head and '<w:tblHeader/>' or '') ..
        '</w:trPr>'))
      local place = 1
      for _, source in ipairs(row.cells) do
        local width = 0
        for covered = place, place + source.col_span - 1 do
          width = width + (widths[covered] or 0)
        end
        cell(made, width, source)
        place = place + source.col_span
      end
      made:insert(xml('</w:tr>'))
    end
  end
  rows(source.head.rows, true)
  for _, body in ipairs(source.bodies) do rows(body.body, false) end
  -- Word joins tables that touch, and wants a paragraph after the last.
  made:insert(xml('</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'))
  return made
end

function Div(div)
  if div.classes:includes('columns') then return columns(div) end
end

function Header(header)
  if header.level == 1 then
    return styled('Title', { pandoc.Para(header.content) })
  end
  header.level = header.level - 1
  header.identifier = ''
  return header
end

function Meta() return {} end
